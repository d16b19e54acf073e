/**
 * Appends entries if the head is as expected, else nothing, and opens or closes ballot boxes in the same step.
 *
 * KEYS: log, commands, then per effect its keys (open: box, electorate, limits, weights, key; shut: box; doors: doors).
 * ARGV: expected version, expected hash, number of entries n, then per entry: version, command key, bytes, hash; then
 * per effect: 'open', the secret poll's key or '', and three lists, each behind its length: voters; site and limit in
 * turn; site and weight in turn; or 'shut'; or 'doors' and the version of the entry.
 *
 * Returns {'appended'}, {'repeated', index, version, index, version, …} (indexes from 0) or {'conflict', bytes, hash,
 * bytes, hash, …} with the entries the writer has not seen.
 */
export const APPEND_SCRIPT = `
local log, commands = KEYS[1], KEYS[2]
local expectedVersion, expectedHash, n = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])

local commandKeys = {}
for i = 1, n do commandKeys[i] = ARGV[4 * i + 1] end
local repeated = {'repeated'}
for i, version in ipairs(redis.call('HMGET', commands, unpack(commandKeys))) do
  if version then
    repeated[#repeated + 1] = tostring(i - 1)
    repeated[#repeated + 1] = version
  end
end
if #repeated > 1 then return repeated end

local version, hash = 0, ''
local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)
if #last > 0 then
  version = tonumber(string.match(last[1][1], '^%d+'))
  hash = last[1][2][4]
end
if version ~= expectedVersion or hash ~= expectedHash then
  local conflict = {'conflict'}
  for _, entry in ipairs(redis.call('XRANGE', log, '(' .. expectedVersion .. '-0', '+')) do
    conflict[#conflict + 1] = entry[2][2]
    conflict[#conflict + 1] = entry[2][4]
  end
  return conflict
end

local versions = {}
for i = 1, n do
  local at = 4 * i
  redis.call('XADD', log, ARGV[at] .. '-0', 'commit', ARGV[at + 2], 'hash', ARGV[at + 3])
  versions[2 * i - 1], versions[2 * i] = ARGV[at + 1], ARGV[at]
end
redis.call('HSET', commands, unpack(versions))

local argument, key = 4 + n * 4, 3
local function listed(command, target)
  local last = argument + tonumber(ARGV[argument])
  local step = command == 'HSET' and 2 or 1
  for i = argument + 1, last, step do redis.call(command, target, unpack(ARGV, i, i + step - 1)) end
  argument = last + 1
end
while argument <= #ARGV do
  if ARGV[argument] == 'open' then
    redis.call('SET', KEYS[key], 'open')
    if ARGV[argument + 1] ~= '' then redis.call('SET', KEYS[key + 4], ARGV[argument + 1]) end
    argument = argument + 2
    listed('SADD', KEYS[key + 1])
    listed('HSET', KEYS[key + 2])
    listed('HSET', KEYS[key + 3])
    key = key + 5
  elseif ARGV[argument] == 'doors' then
    redis.call('SET', KEYS[key], ARGV[argument + 1])
    argument, key = argument + 2, key + 1
  else
    redis.call('SET', KEYS[key], 'shut')
    argument, key = argument + 1, key + 1
  end
end
return {'appended'}
`;
