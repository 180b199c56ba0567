// Loaded into a server before it starts: on a message from its parent it collects garbage and tells how much of the heap is in use.
import { collectedHeap } from '../heap';

process.on('message', () => { void collectedHeap().then(bytes => process.send?.(bytes)); });
