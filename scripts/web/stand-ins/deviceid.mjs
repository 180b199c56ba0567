// Stands in for VS Code's native reader of the device's number, which only telemetry would ask for.
export async function getDeviceId() {
  return 'none';
}
