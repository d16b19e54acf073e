/**
 * Records a batch of secret ballots of one poll. They cannot be changed.
 *
 * Voters and choices are stored under different keys with nothing in common. Both are sorted sets in which
 * every score is 0, so that each is ordered by its members: voters by name, ballots by receipt, which is equivalent
 * to random order. A set or a hash would not do, because Redis keeps small ones in insertion order. No tally is kept
 * meanwhile, because its increments would reveal each choice to an observer.
 *
 * KEYS: box, electorate, limits, voted, used, ballots, doors.
 * ARGV: channel, announcement, then per ballot: voter, site, entry, the log's version on which it was decided. An entry
 * is a receipt, a space, a choice.
 * Returns one of 'recorded', 'notOpen', 'stale', 'notEntitled', 'overBound', 'alreadyVoted' per ballot.
 */
export const CAST_SECRET_SCRIPT = `
local box, electorate, limits, voted, used, ballots = unpack(KEYS)
local doors = tonumber(redis.call('GET', KEYS[7]) or 0)
local open = redis.call('GET', box) == 'open'
local newVoters, newEntries, isNewVoter, isNewEntry, taken = {}, {}, {}, {}, {}
local outcomes = {}

for i = 3, #ARGV, 4 do
  local voter, site, entry, asOf = ARGV[i], ARGV[i + 1], ARGV[i + 2], tonumber(ARGV[i + 3])
  local outcome
  if isNewVoter[voter] or redis.call('ZSCORE', voted, voter) then
    if isNewEntry[entry] or redis.call('ZSCORE', ballots, entry) then outcome = 'recorded' else outcome = 'alreadyVoted' end
  elseif not open then
    outcome = 'notOpen'
  elseif asOf < doors then
    outcome = 'stale'
  elseif redis.call('SISMEMBER', electorate, site) == 0 then
    outcome = 'notEntitled'
  else
    local limit = redis.call('HGET', limits, site)
    taken[site] = taken[site] or tonumber(redis.call('ZSCORE', used, site) or 0)
    if limit and taken[site] >= tonumber(limit) then
      outcome = 'overBound'
    else
      outcome = 'recorded'
      taken[site] = taken[site] + 1
      isNewVoter[voter], isNewEntry[entry] = true, true
      newVoters[#newVoters + 1] = voter
      newEntries[#newEntries + 1] = entry
    end
  end
  outcomes[#outcomes + 1] = outcome
end

local function add(key, members)
  -- The append-only file gets the members as they are given here.
  table.sort(members)
  local scored = {}
  for _, member in ipairs(members) do
    scored[#scored + 1] = 0
    scored[#scored + 1] = member
  end
  redis.call('ZADD', key, unpack(scored))
end
if #newVoters > 0 then
  add(voted, newVoters)
  add(ballots, newEntries)
  for site, count in pairs(taken) do redis.call('ZADD', used, count, site) end
  redis.call('PUBLISH', ARGV[1], ARGV[2])
end
return outcomes
`;

/**
 * Counts a closed secret box and keeps only the counts and the ballots by receipt.
 *
 * KEYS: box, ballots, tally, then what is deleted: voted, used, key, electorate, limits.
 * Returns 'sealed', or the state of a box that is not closed.
 */
export const SEAL_SCRIPT = `
local state = redis.call('GET', KEYS[1])
if state ~= 'shut' then return state end
local tally, votes = {}, 0
for _, entry in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  votes = votes + 1
  for choice in string.gmatch(string.match(entry, ' (.+)$'), '%w+') do tally[choice] = (tally[choice] or 0) + 1 end
end
redis.call('DEL', KEYS[3])
redis.call('HSET', KEYS[3], '#', votes)
for choice, count in pairs(tally) do redis.call('HSET', KEYS[3], choice, count) end
for i = 4, #KEYS do redis.call('DEL', KEYS[i]) end
redis.call('SET', KEYS[1], 'sealed')
return 'sealed'
`;
