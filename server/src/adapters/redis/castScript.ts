/**
 * Records a batch of ballots of one poll: checks that the box is open and each voter entitled, replaces an earlier
 * ballot, keeps the tally, and announces the change once.
 *
 * KEYS: box, electorate, choices, tally. ARGV: channel, announcement, then voter, choice, voter, choice, …
 * Returns one of 'recorded', 'notOpen', 'notEntitled' per ballot.
 */
export const CAST_SCRIPT = `
local open = redis.call('GET', KEYS[1]) == 'open'
local outcomes, changed = {}, false
for i = 3, #ARGV, 2 do
  local voter, choice = ARGV[i], ARGV[i + 1]
  local outcome
  if not open then
    outcome = 'notOpen'
  elseif redis.call('SISMEMBER', KEYS[2], voter) == 0 then
    outcome = 'notEntitled'
  else
    outcome = 'recorded'
    local previous = redis.call('HGET', KEYS[3], voter)
    if previous ~= choice then
      changed = true
      redis.call('HSET', KEYS[3], voter, choice)
      redis.call('HINCRBY', KEYS[4], choice, 1)
      if previous then redis.call('HINCRBY', KEYS[4], previous, -1) end
    end
  end
  outcomes[#outcomes + 1] = outcome
end
if changed then redis.call('PUBLISH', ARGV[1], ARGV[2]) end
return outcomes
`;
