/**
 * Records an answer by name. A stored answer is the number of its respondent's answers, the time, and the paper.
 *
 * KEYS: answers. ARGV: respondent, how many of its answers the sender saw, time, paper, the most respondents.
 * Returns how often the respondent has answered, 'replaced' or 'full'.
 */
export const PUT_ANSWER_SCRIPT = `
local standing = redis.call('HGET', KEYS[1], ARGV[1])
local changes, paper = 0, nil
if standing then
  local number, rest = string.match(standing, '^(%d+) %d+ (.*)$')
  changes, paper = tonumber(number), rest
end
-- A repeat whose first answer was lost.
if paper == ARGV[4] then return changes end
if changes ~= tonumber(ARGV[2]) then return 'replaced' end
if not standing and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[5]) then return 'full' end
redis.call('HSET', KEYS[1], ARGV[1], (changes + 1) .. ' ' .. ARGV[3] .. ' ' .. ARGV[4])
return changes + 1
`;

/**
 * Records a batch of anonymous answers of one survey. Respondents and papers are two sorted sets with nothing in common, in which every
 * score is 0, so that each is ordered by its members: see \`CAST_SECRET_SCRIPT\`.
 *
 * Those whose papers the office entered are in a third set as well, so that they can be left out of a count.
 *
 * KEYS: sealed, respondents, papers, entered. ARGV: the most respondents, then per answer: respondent, receipt, paper, and 1 where the
 * office entered it.
 * Returns one of 'recorded', 'elsewhere', 'shut', 'full' per answer.
 */
export const PUT_ANONYMOUS_SCRIPT = `
local sealed, respondents, papers, entered = unpack(KEYS)
local isShut = redis.call('EXISTS', sealed) == 1
local room = tonumber(ARGV[1]) - redis.call('ZCARD', respondents)
local isNew, newRespondents, newEntered, entries, receipts, outdated, outcomes = {}, {}, {}, {}, {}, {}, {}

local function standing(receipt)
  if entries[receipt] then return entries[receipt] end
  return redis.call('ZRANGEBYLEX', papers, '[' .. receipt .. ' ', '(' .. receipt .. '!')[1]
end

for i = 2, #ARGV, 4 do
  local respondent, receipt, entry = ARGV[i], ARGV[i + 1], ARGV[i + 1] .. ' ' .. ARGV[i + 2]
  local known = isNew[respondent] or redis.call('ZSCORE', respondents, respondent)
  local before = standing(receipt)
  local outcome = 'recorded'
  if isShut then
    outcome = 'shut'
  elseif known and not before then
    outcome = 'elsewhere'
  elseif not known and room <= 0 then
    outcome = 'full'
  elseif before ~= entry then
    if not known then
      isNew[respondent] = true
      newRespondents[#newRespondents + 1] = respondent
      if ARGV[i + 3] == '1' then newEntered[#newEntered + 1] = respondent end
      room = room - 1
    end
    if not entries[receipt] then
      receipts[#receipts + 1] = receipt
      if before then outdated[#outdated + 1] = before end
    end
    entries[receipt] = entry
  end
  outcomes[#outcomes + 1] = outcome
end

local function add(key, members)
  -- The append-only file gets the members as they are given here.
  table.sort(members)
  for _, member in ipairs(members) do redis.call('ZADD', key, 0, member) end
end
table.sort(outdated)
for _, member in ipairs(outdated) do redis.call('ZREM', papers, member) end
add(respondents, newRespondents)
add(entered, newEntered)
local fresh = {}
for _, receipt in ipairs(receipts) do fresh[#fresh + 1] = entries[receipt] end
add(papers, fresh)
return outcomes
`;

/** Takes no further anonymous answer, and deletes the key of the receipts. KEYS: sealed, key. */
export const SHUT_SURVEY_SCRIPT = `
redis.call('SET', KEYS[1], 'shut', 'NX')
redis.call('DEL', KEYS[2])
return 'shut'
`;

/** The key of a survey's receipts, made at the first answer; nothing once it is sealed. KEYS: sealed, key. ARGV: a fresh key. */
export const RECEIPT_KEY_SCRIPT = `
if redis.call('EXISTS', KEYS[1]) == 1 then return false end
redis.call('SET', KEYS[2], ARGV[1], 'NX')
return redis.call('GET', KEYS[2])
`;
