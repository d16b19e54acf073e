/**
 * Writes what one server says of a conference and when, forgets servers that its caller has found silent, and announces a
 * change. Times are Redis' own, since the servers' clocks may differ; somebody may set that clock too, so they only tell
 * one statement from the next, and how old one is that is seen for the first time.
 *
 * KEYS: board. ARGV: server, its words, how long the board is kept in milliseconds, channel, announcement; then in turn
 * each silent server and when it last spoke.
 * Returns the time, and of each other server its name, when it last spoke and its words.
 */
export const SAY_SCRIPT = `
local time = redis.call('TIME')
local now = string.format('%.0f', tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000))
local said = redis.call('HGET', KEYS[1], ARGV[1])
local before = said and string.match(said, '^%d+ (.*)$') or '{}'
redis.call('HSET', KEYS[1], ARGV[1], now .. ' ' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
if before ~= ARGV[2] then redis.call('PUBLISH', ARGV[4], ARGV[5]) end
for i = 6, #ARGV, 2 do
  local words = redis.call('HGET', KEYS[1], ARGV[i])
  if words and string.match(words, '^%d+') == ARGV[i + 1] then redis.call('HDEL', KEYS[1], ARGV[i]) end
end
local others = {now}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  if all[i] ~= ARGV[1] then
    local at, words = string.match(all[i + 1], '^(%d+) (.*)$')
    others[#others + 1] = all[i]
    others[#others + 1] = at
    others[#others + 1] = words
  end
end
return others
`;
