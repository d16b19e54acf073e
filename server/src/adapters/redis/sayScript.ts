/**
 * Writes one server's entry on a board with its time, removes servers that the caller found silent, and announces a
 * change. Times are Redis' own, because the servers' clocks may differ. That clock may be set too, so times only
 * distinguish one entry from the next, and give the age of one that is seen for the first time.
 *
 * KEYS: board. ARGV: server, its entry, expiry of the board (ms), channel, announcement; then for each silent server
 * its name and the time of its last entry.
 * Returns the time, and for each other server its name, the time of its last entry and the entry.
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
