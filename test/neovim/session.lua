-- A session in a headless Neovim, 0.7 or later, for neovim.test.ts: opens an article and a README with the server attached, does and asks
-- what a person would, and prints the raw answers as one line of JSON. What the answers should be is not known here.
--
-- The environment variable POLICY_LENS_SESSION holds, as JSON: `command`, the server's words; `article`, `other` and `readme`, files, of which the
-- other stays open beside the article; `figure`, words of the article to point at; `keys`, what is typed there; `words`, further ones to point at;
-- `name`, the words whose mentions are asked for.
local session = vim.fn.json_decode(vim.env.POLICY_LENS_SESSION)
local patience = 30000
local log, exit_code, client_id = {}, nil, nil

local function await(what, condition)
  assert(vim.wait(patience, condition, 10), 'waited in vain for ' .. what)
end

local config = {
  name = 'policy-lens',
  cmd = session.command,
  root_dir = vim.fn.getcwd(),
  handlers = { ['window/logMessage'] = function(_, params) table.insert(log, params.message) end },
  on_exit = function(code) exit_code = code end,
}

--- Opens a file and attaches the server, the same one to each.
local function open(file, language)
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = language
  -- `vim.lsp.start` came with 0.8, and `start_client` is on its way out.
  if vim.lsp.start then
    client_id = vim.lsp.start(config)
  else
    client_id = client_id or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, client_id)
  end
  await('the server', function()
    local client = vim.lsp.get_client_by_id(client_id)
    return client and client.initialized
  end)
end

local function point_at(pattern)
  assert(vim.fn.search(pattern, 'cw') > 0, 'not in the file: ' .. pattern)
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local answers, fault = vim.lsp.buf_request_sync(0, method, params, patience)
  local answer = assert(answers, fault)[client_id]
  if answer.err or answer.error then error(method .. ': ' .. vim.inspect(answer)) end
  return answer.result == nil and vim.NIL or answer.result
end

--- Where the cursor is, as the protocol counts. Neovim 0.10 has a function for it that errs in lines with Chinese.
local function position()
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local _, character = vim.str_utfindex(vim.api.nvim_get_current_line(), column)
  return { line = row - 1, character = character }
end

local function all_answers()
  return {
    hover = ask('textDocument/hover', { position = position() }),
    symbols = ask('textDocument/documentSymbol', {}),
    tokens = ask('textDocument/semanticTokens/full', {}),
    folds = ask('textDocument/foldingRange', {}),
  }
end

--- A line of the current window without what its syntax conceals.
local function seen(number, line)
  local letters, column = {}, 1
  for _, letter in ipairs(vim.fn.split(line, '\\zs')) do
    local is_concealed, instead = unpack(vim.fn.synconcealed(number, column))
    table.insert(letters, is_concealed == 1 and instead or letter)
    column = column + #letter
  end
  return table.concat(letters)
end

--- The lines that `vim.lsp.buf.hover` shows in a window of its own.
local function hover_window()
  vim.lsp.buf.hover()
  local window
  await('the window of the hover', function()
    window = vim.tbl_filter(function(id) return vim.api.nvim_win_get_config(id).relative ~= '' end, vim.api.nvim_list_wins())[1]
    return window
  end)
  local shown = vim.api.nvim_win_call(window, function()
    local lines = {}
    for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do table.insert(lines, seen(number, line)) end
    return lines
  end)
  vim.api.nvim_win_close(window, true)
  return shown
end

--- What `vim.lsp.buf.references` puts into the quickfix list: for each place its line and its text.
local function references_list()
  vim.lsp.buf.references()
  await('the quickfix list', function() return #vim.fn.getqflist() > 0 end)
  local lines = vim.tbl_map(function(item) return { line = item.lnum, text = item.text } end, vim.fn.getqflist())
  vim.cmd('cclose')
  return lines
end

local function run()
  local report = {}
  open(session.other, 'policytext')
  open(session.article, 'policytext')
  report.legend = vim.lsp.get_client_by_id(client_id).server_capabilities.semanticTokensProvider.legend
  point_at('\\V' .. session.figure)
  report.article = all_answers()
  report.window = hover_window()
  report.windows = vim.tbl_map(function(words)
    vim.fn.cursor(1, 1)
    point_at('\\V' .. words)
    return hover_window()
  end, session.words)
  vim.fn.cursor(1, 1)
  point_at('\\V' .. session.name)
  report.names = {
    highlights = ask('textDocument/documentHighlight', { position = position() }),
    definition = ask('textDocument/definition', { position = position() }),
    references = ask('textDocument/references', { position = position(), context = { includeDeclaration = true } }),
  }
  report.quickfix = references_list()
  point_at('\\V' .. session.figure)
  vim.cmd('normal! ' .. session.keys)
  report.edited = all_answers()

  vim.cmd('hide enew')
  open(session.readme, 'markdown')
  point_at('\\d')
  report.readme = all_answers()

  if vim.lsp.stop_client then
    vim.lsp.stop_client(client_id)
  else
    vim.lsp.get_client_by_id(client_id):stop()
  end
  await('the end of the server', function() return exit_code end)
  report.exitCode = exit_code
  report.log = log
  io.stdout:write(vim.fn.json_encode(report), '\n')
end

local is_done, fault = xpcall(run, debug.traceback)
if not is_done then io.stderr:write(fault, '\n') end
vim.cmd(is_done and 'qall!' or 'cquit 1')
