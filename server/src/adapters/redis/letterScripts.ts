import { deliveryKeys } from './keys.ts';

/**
 * Queues the letters of a press; no report of a letter that one of them replaces is looked for any more. KEYS: letters,
 * presses, queues, then queue and slot of each lane. ARGV: press, newest press seen or '', now, lifetime of a slot,
 * number of lanes, then name and gap of each lane, then field, letter, member and lane of each letter.
 * Returns 'stale', or the number queued and whether the press is a repeated one.
 */
export const ENQUEUE = `
local known = redis.call('HGET', KEYS[2], ARGV[1])
if known then return {tonumber(known), 1} end
local lanes = tonumber(ARGV[5])
local fresh, replaced = {}, {}
for i = 6 + 2 * lanes, #ARGV, 4 do
  local text = redis.call('HGET', KEYS[1], ARGV[i])
  local last = text and cjson.decode(text)
  if last and ARGV[2] ~= '' and (last.sending or 0) > tonumber(ARGV[2]) then return 'stale' end
  if not last or last.state ~= 'queued' then fresh[#fresh + 1] = i end
  if last and last.state ~= 'queued' then replaced[#replaced + 1] = '${deliveryKeys.letterOf('')}' .. last.id end
end
redis.call('HSET', KEYS[2], ARGV[1], #fresh)
if #fresh == 0 then return {0, 0} end
for _, place in ipairs(replaced) do redis.call('DEL', place) end
local sending = redis.call('HINCRBY', KEYS[2], '#', 1)
local times = {}
for lane = 1, lanes do
  times[lane] = math.max(tonumber(redis.call('GET', KEYS[3 + 2 * lane]) or '0'), tonumber(ARGV[3]))
end
for _, i in ipairs(fresh) do
  local lane = tonumber(ARGV[i + 3])
  local time = string.format('%.0f', times[lane])
  times[lane] = times[lane] + tonumber(ARGV[5 + 2 * lane])
  local letter = string.sub(ARGV[i + 1], 1, -2) .. ',"nextAt":' .. time .. ',"sending":' .. sending .. '}'
  redis.call('HSET', KEYS[1], ARGV[i], letter)
  redis.call('ZADD', KEYS[2 + 2 * lane], time, ARGV[i + 2])
  redis.call('SADD', KEYS[3], ARGV[4 + 2 * lane])
end
for lane = 1, lanes do
  local life = times[lane] - tonumber(ARGV[3]) + tonumber(ARGV[4])
  redis.call('SET', KEYS[3 + 2 * lane], string.format('%.0f', times[lane]), 'PX', string.format('%.0f', life))
end
return {#fresh, 0}
`;

/**
 * Puts a due letter off for the lease and returns it. One that another server has claimed meanwhile is not returned, and
 * one that does not wait any more leaves the queue. KEYS: queue, letters; ARGV: member, field, now, end of the lease.
 */
export const CLAIM = `
local time = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not time or tonumber(time) > tonumber(ARGV[3]) then return false end
local letter = redis.call('HGET', KEYS[2], ARGV[2])
if not letter or cjson.decode(letter).state ~= 'queued' then
  redis.call('ZREM', KEYS[1], ARGV[1])
  return false
end
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
return letter
`;

/** Removes a queue without letters from the queues. KEYS: queue, queues; ARGV: name. */
export const LEAVE = `
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SREM', KEYS[2], ARGV[1]) end
return 1
`;

/** Stops a letter that still waits. KEYS: letters, queue; ARGV: field, id, the stopped letter, member. */
export const STOP = `
local last = redis.call('HGET', KEYS[1], ARGV[1])
if not last then return 0 end
local letter = cjson.decode(last)
if letter.state ~= 'queued' or letter.id ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('ZREM', KEYS[2], ARGV[4])
return 1
`;

/**
 * Stores a letter after a try; one that was stopped waits for no other, a newer one of its name stays as it is, and one that was
 * erased does not come back. KEYS: letters, queue; ARGV: field, letter, time or '', member, id.
 */
export const SETTLE = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
local last = text and cjson.decode(text)
if last and last.id ~= ARGV[5] then return 0 end
if not last or (ARGV[3] ~= '' and last.state == 'cancelled') then
  redis.call('ZREM', KEYS[2], ARGV[4])
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if ARGV[3] == '' then redis.call('ZREM', KEYS[2], ARGV[4]) else redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4]) end
return 1
`;

/** Stores that a sent letter came back, unless a newer one has its place. KEYS: letters; ARGV: field, id, organisation, what changes. */
export const RETURN = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
local letter = text and cjson.decode(text)
if not letter or letter.id ~= ARGV[2] or letter.organisationId ~= ARGV[3] or letter.state ~= 'sent' then return 0 end
for name, value in pairs(cjson.decode(ARGV[4])) do letter[name] = value end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(letter))
return 1
`;

/** Replaces the plan of a revision. KEYS: plan, reminding; ARGV: revision replaced, plan, conference, '1' where it reminds. */
export const WRITE_PLAN = `
local text = redis.call('GET', KEYS[1])
local revision = text and (cjson.decode(text).revision or 1) or 0
if revision ~= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
redis.call(ARGV[4] == '1' and 'SADD' or 'SREM', KEYS[2], ARGV[3])
return 1
`;
