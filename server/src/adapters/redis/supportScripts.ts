/**
 * Applies a batch of changed supports in order, and announces them once if anything changed. If an actor was shut
 * out since the oldest of them was decided, it applies none and returns the version of that entry; else 0.
 *
 * KEYS: doors, then per change: what the voter supports, then the supporters of each question of the group.
 * ARGV: channel, announcement, the oldest version of the log on which one of them was decided, then per change: voter,
 * 'support' or 'withdraw', number of questions, their ids.
 */
export const SUPPORT_SCRIPT = `
local doors = tonumber(redis.call('GET', KEYS[1]) or 0)
if tonumber(ARGV[3]) < doors then return doors end
local key, argument, changed = 2, 4, false
while argument <= #ARGV do
  local voter, supports, n = ARGV[argument], ARGV[argument + 1] == 'support', tonumber(ARGV[argument + 2])
  local had = false
  for i = 1, n do
    if redis.call('SISMEMBER', KEYS[key + i], voter) == 1 then
      had = true
      if not supports then
        redis.call('SREM', KEYS[key + i], voter)
        redis.call('SREM', KEYS[key], ARGV[argument + 2 + i])
      end
    end
  end
  if supports and not had then
    redis.call('SADD', KEYS[key + 1], voter)
    redis.call('SADD', KEYS[key], ARGV[argument + 3])
  end
  changed = changed or had ~= supports
  key, argument = key + 1 + n, argument + 3 + n
end
if changed then redis.call('PUBLISH', ARGV[1], ARGV[2]) end
return 0
`;

/**
 * Counts the distinct members of each union of sets. KEYS: the sets, union after union. ARGV: the number of sets of
 * each.
 */
export const COUNT_SCRIPT = `
local counts, key = {}, 1
for i, n in ipairs(ARGV) do
  local last = key + tonumber(n) - 1
  if last == key then
    counts[i] = redis.call('SCARD', KEYS[key])
  else
    counts[i] = #redis.call('SUNION', unpack(KEYS, key, last))
  end
  key = last + 1
end
return counts
`;
