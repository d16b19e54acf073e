import type { WordSet } from '../../domain/conference/vocabulary.ts';
import type { QuestionKind } from '../../domain/dialogue/state.ts';
import type { Speaker } from '../../domain/floor/speech.ts';
import type { HandKind } from '../../domain/floor/state.ts';
import type { Signer } from '../../domain/minutes/state.ts';
import type { PollBase, PollThreshold } from '../../domain/poll/rules.ts';
import type { Verdict } from '../../domain/poll/verdict.ts';
import { capital } from './capital.ts';
import type { MinutesWords } from './minutesWords.ts';
import { quoted } from './quoted.ts';

const GAP = '……………………';

const SPOKE: Readonly<Record<HandKind, string>> = {
  question: 'nêu câu hỏi',
  comment: 'phát biểu',
  reply: 'trao đổi lại',
  pointOfOrder: 'có ý kiến về trình tự',
};

const ASKED: Readonly<Record<QuestionKind, string>> = { question: 'hỏi', opinion: 'có ý kiến', idea: 'hiến kế' };

const THRESHOLDS: Readonly<Record<PollThreshold, string>> = {
  simple: 'Cần nhiều phiếu hơn mọi phương án khác; tính trên',
  absolute: 'Cần quá nửa',
  twoThirds: 'Cần ít nhất hai phần ba',
};

const BASES: Readonly<Record<PollBase, string>> = {
  cast: 'số phiếu đã biểu quyết',
  present: 'số có mặt',
  entitled: 'số được quyền biểu quyết',
};

const OUTCOMES: Readonly<Record<Verdict['outcome'], string>> = {
  carried: 'Nội dung được thông qua',
  notCarried: 'Nội dung không được thông qua',
  noQuorum: 'Chưa đủ tỷ lệ tham gia nên không có kết quả',
  rated: 'Kết quả chấm điểm',
};

function signed({ name, post }: Signer): string {
  return post === undefined ? name : `${name}, ${post}`;
}

function introduced({ name, position }: Speaker): string {
  return position === undefined ? name : `${name}, ${position}`;
}

/** The sentences of Vietnamese papers, as offices word them, with what the conference calls itself and its people. */
export function vietnameseWords({ meeting, chair, delegate, yes, no, abstain }: WordSet): MinutesWords {
  return {
    beside: 'Ngoài các mục của chương trình',
    leftOpen: `Ý kiến, câu hỏi chưa được trình bày, giải đáp tại ${meeting}`,
    goneItems: 'Mục đã bỏ khỏi chương trình',
    wholeConclusion: `Kết luận chung của ${meeting}`,
    spoke: SPOKE,
    questionStates: {
      submitted: 'Chưa duyệt',
      accepted: 'Chờ trả lời',
      called: 'Đang trả lời',
      answered: 'Đã trả lời',
      noted: 'Đã ghi nhận',
      declined: 'Không đưa ra',
      merged: 'Gộp vào câu khác',
      deferred: 'Giao giải quyết',
      withdrawn: 'Đã rút',
    },
    commitmentStates: { open: 'Đang thực hiện', done: 'Đã hoàn thành', givenUp: 'Không thực hiện' },
    notStarted: 'Thời gian bắt đầu: chưa bắt đầu.',
    notClosed: `${capital(meeting)} chưa kết thúc.`,
    outsideGroups: 'Khác',
    attendanceColumns: ['Điểm cầu có mặt', 'Có mặt', 'Triệu tập', 'Tỷ lệ'],
    pollColumns: ['Phương án', 'Số phiếu', 'Tỷ lệ trên số phiếu'],
    pollUncounted: 'Chưa có kết quả kiểm phiếu.',
    pollInformal: 'Đây là thăm dò ý kiến, không phải biểu quyết thông qua.',
    choices: { yes: capital(yes), no: capital(no), abstain: capital(abstain) },
    start: (clock, day) => `Thời gian bắt đầu: ${clock}, ${day}.`,
    close: (clock, day) => `${capital(meeting)} kết thúc vào ${clock}, ${day}./.`,
    place: (venue, sites) =>
      venue === undefined
        ? `Địa điểm: trực tuyến tại ${sites} điểm cầu.`
        : `Địa điểm: ${venue}; kết nối trực tuyến đến ${sites} điểm cầu.`,
    attendance: ({ sites, presentSites, present, expected, share }) =>
      `Thành phần tham dự: ${presentSites}/${sites} điểm cầu có mặt, gồm ${present}/${expected} người được triệu tập, đạt ${share}.`,
    absent: (count, names) =>
      names.length === 0 ? 'Điểm cầu vắng mặt: không có.' : `Điểm cầu vắng mặt: ${count}, gồm ${names.join('; ')}.`,
    chair: (signer) => `${capital(chair)}: ${signer ? signed(signer) : GAP}.`,
    secretary: (signer) => `Thư ký: ${signer ? signed(signer) : GAP}.`,
    item({ state, presenters, times }) {
      if (!times) return state === 'skipped' ? 'Mục này không tiến hành.' : 'Mục này chưa tiến hành.';
      const span = times.until === undefined ? `Từ ${times.from}.` : `Từ ${times.from} đến ${times.until}.`;
      return presenters === undefined ? span : `${span} Trình bày: ${presenters}.`;
    },
    turn({ at, kind, speaker, site, topic, length }) {
      const who = speaker ? `${introduced(speaker)}, điểm cầu ${site},` : `đại diện điểm cầu ${site}`;
      const about = topic === undefined ? '' : ` về “${topic}”`;
      return `Lúc ${at}, ${who} ${SPOKE[kind]}${about} (${length}).`;
    },
    asker({ place, group, name, others }) {
      const unnamed = group === undefined ? `Một ${delegate}` : `Một ${delegate} thuộc ${group}`;
      const named = name === undefined ? `Điểm cầu ${place}` : `${name}, điểm cầu ${place},`;
      const who = place === undefined ? unnamed : named;
      return others === 0 ? who : `${who} cùng ${others} điểm cầu, ${delegate} khác`;
    },
    asked: (kind, asker, text) => `${asker} ${ASKED[kind]}: ${quoted(text)}`,
    answeredAloud: (respondent, from, until) =>
      `${respondent ?? capital(chair)} trả lời trực tiếp ${until === undefined ? `lúc ${from}` : `từ ${from} đến ${until}`}.`,
    answeredInWriting: (respondent, text) => `${respondent} trả lời bằng văn bản: ${quoted(text)}`,
    answeredPrivately: (respondent) => `${respondent} đã trả lời riêng người hỏi bằng văn bản.`,
    noted: (note) => `${capital(chair)} ghi nhận: ${quoted(note)}`,
    promised: (unit, text, due) => `Giao ${unit}: ${text}; thời hạn ${due}.`,
    concluded: (text, confirmed) => `${capital(chair)} kết luận${confirmed ? '' : ` (chờ ${chair} xác nhận)`}: ${text}`,
    assigned({ owner, text, due, target }) {
      const number = target === undefined ? '' : `; chỉ tiêu: ${target}`;
      return `Giao ${owner ?? GAP}: ${text}${number}${due === undefined ? '' : `; thời hạn: ${due}`}.`;
    },
    unreached: (unit) =>
      unit === undefined ? `Chưa được trả lời tại ${meeting}.` : `Chưa được trả lời tại ${meeting}; đã chuyển ${unit}.`,
    unheard: (site, kind, topic) =>
      `Điểm cầu ${site} đăng ký ${SPOKE[kind]}${topic === undefined ? '' : ` về “${topic}”`}, chưa được phát biểu.`,
    poll: ({ title, secret, voters }) => {
      const how = secret ? 'Biểu quyết kín' : 'Biểu quyết công khai';
      const who = {
        site: 'mỗi điểm cầu một phiếu',
        head: 'tính theo số người tại điểm cầu',
        delegate: `từng ${delegate}`,
      }[voters];
      return `${how} (${who}): ${quoted(title)}`;
    },
    pollNumbers: (entitled, votes, share) =>
      `Tổng số phiếu được quyền biểu quyết: ${entitled}; số phiếu đã biểu quyết: ${votes}, chiếm ${share}.`,
    mark: (value) => `${value} điểm`,
    verdict({ outcome, threshold, base, baseVotes, needed, inFavour, quorum, chosen, mean }) {
      const result =
        chosen.length > 0 && outcome === 'carried' ? `${OUTCOMES[outcome]}: ${chosen.join('; ')}` : OUTCOMES[outcome];
      const average = mean === undefined ? '' : `: trung bình ${String(mean).replace('.', ',')} điểm`;
      const least = quorum ? ` Tỷ lệ tham gia tối thiểu ${quorum.percent}%, tức ${quorum.needed} phiếu.` : '';
      const rule =
        outcome === 'rated'
          ? ''
          : ` ${THRESHOLDS[threshold]} ${BASES[base]} (${baseVotes}), tức ${needed} phiếu; đạt ${inFavour} phiếu.`;
      return `${result}${average}.${rule}${least}`;
    },
  };
}
