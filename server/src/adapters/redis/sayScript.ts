/**
 * Writes what one server says of a conference, forgets servers that have been silent for too long, and announces a change.
 * Times are Redis' own, since the servers' clocks may differ.
 *
 * KEYS: board. ARGV: server, its words, longest silence in milliseconds, channel, announcement.
 * Returns what each other living server said.
 */
export const SAY_SCRIPT = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local said = redis.call('HGET', KEYS[1], ARGV[1])
local before = said and string.match(said, '^%d+ (.*)$') or '{}'
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now) .. ' ' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
if before ~= ARGV[2] then redis.call('PUBLISH', ARGV[4], ARGV[5]) end
local others = {}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  local at, words = string.match(all[i + 1], '^(%d+) (.*)$')
  if now - tonumber(at) > tonumber(ARGV[3]) then
    redis.call('HDEL', KEYS[1], all[i])
  elseif all[i] ~= ARGV[1] then
    others[#others + 1] = words
  end
end
return others
`;
