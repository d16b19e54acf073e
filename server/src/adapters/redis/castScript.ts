/**
 * Records a batch of open ballots of one poll: checks that the box is open, each voter entitled, its ballot the newest
 * and the room's limit respected. It replaces an earlier ballot, updates the tallies and announces the change once.
 *
 * A ballot is `yes`, `o1+o3`, or with the heads of a room `yes:27,no:3`. The tally's field `#` counts the votes cast.
 *
 * KEYS: box, electorate, limits, weights, choices, used, tally, sites, casts, doors.
 * ARGV: channel, announcement, then per ballot: voter, site, paper, the log's version on which it was decided. A paper
 * is the number of the voter's earlier casts, and its ballot. A voter's first cast is not counted in `casts`: its
 * ballot shows that there was one.
 * Returns for each ballot how often its voter has cast so far, or 'notOpen', 'stale', 'notEntitled', 'replaced' or
 * 'overBound'.
 */
export const CAST_SCRIPT = `
local box, electorate, limits, weights = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local choices, used, tally, sites, casts = KEYS[5], KEYS[6], KEYS[7], KEYS[8], KEYS[9]
local doors = tonumber(redis.call('GET', KEYS[10]) or 0)

local function read(ballot)
  local counts, heads = {}, 0
  for choice, count in string.gmatch(ballot, '(%w+):?(%d*)') do
    counts[choice] = count == '' and 1 or tonumber(count)
    heads = heads + counts[choice]
  end
  if not string.find(ballot, ':', 1, true) then heads = 1 end
  return counts, heads
end

local function count(site, counts, heads, weight)
  for choice, n in pairs(counts) do
    redis.call('HINCRBY', tally, choice, n * weight)
    redis.call('HINCRBY', sites, site .. ' ' .. choice, n * weight)
  end
  redis.call('HINCRBY', tally, '#', heads * weight)
end

-- A box that an earlier version opened has no count of its votes yet: one for each ballot.
local earlier = redis.call('HLEN', choices)
if earlier > 0 then redis.call('HSETNX', tally, '#', earlier) end

local open = redis.call('GET', box) == 'open'
local outcomes, changed = {}, false
for i = 3, #ARGV, 4 do
  local voter, site, asOf = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 3])
  local seen, ballot = string.match(ARGV[i + 2], '^(%d+) (.+)$')
  local previous = redis.call('HGET', choices, voter)
  local cast = previous and tonumber(redis.call('HGET', casts, voter) or 1) or 0
  local outcome
  if previous == ballot then
    -- A repeat whose first answer was lost: the ballot counts, also where the box was shut meanwhile.
    outcome = cast
  elseif not open then
    outcome = 'notOpen'
  elseif asOf < doors then
    outcome = 'stale'
  elseif redis.call('SISMEMBER', electorate, site) == 0 then
    outcome = 'notEntitled'
  elseif tonumber(seen) ~= cast then
    outcome = 'replaced'
  else
    local counts, heads = read(ballot)
    local before, headsBefore = {}, 0
    if previous then before, headsBefore = read(previous) end
    local limit = redis.call('HGET', limits, site)
    local taken = tonumber(redis.call('HGET', used, site) or 0) - headsBefore + heads
    if limit and taken > tonumber(limit) then
      outcome = 'overBound'
    else
      outcome, changed = cast + 1, true
      local weight = tonumber(redis.call('HGET', weights, site) or 1)
      redis.call('HSET', choices, voter, ballot)
      if previous then redis.call('HSET', casts, voter, cast + 1) end
      if previous then count(site, before, headsBefore, -weight) end
      count(site, counts, heads, weight)
      if limit then redis.call('HSET', used, site, taken) end
    end
  end
  outcomes[#outcomes + 1] = outcome
end
if changed then redis.call('PUBLISH', ARGV[1], ARGV[2]) end
return outcomes
`;
