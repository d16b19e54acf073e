import type { Difference } from '../../recount/recount.ts';
import { wordProblem } from '../../tally/words.ts';
import { LOG_PROBLEMS } from '../logWords.ts';
import type { DossierRefusal, Finding } from './findings.ts';

/** What the files of a dossier prove, by how their paths begin. The first that fits counts. */
const PROOFS: readonly (readonly [start: string, proof: string])[] = [
  ['papers/minutes.json', 'the text of the minutes'],
  ['papers/minutes.', 'the minutes as a document to print and sign'],
  ['papers/notice.json', 'the text of the notice of conclusions'],
  ['papers/notice.', 'the notice of conclusions as a document to print and sign'],
  ['lists/', 'attendance, speeches, questions, votes and commitments as lists'],
  ['minutes/', 'what the sentences of the minutes rest on'],
  ['log/', 'what happened, and in which order'],
  ['ballots/', 'how a vote was cast and counted'],
  ['surveys/', 'what was answered to a survey'],
  ['recordings/', 'what was recorded, and when'],
  ['documents/', 'what was presented'],
  ['archive.xml', 'the metadata for the archive'],
  ['index.html', 'the page with which the dossier is read'],
  ['manifest.json', 'which files belong to the dossier and what is in them'],
  ['signature.json', 'who vouches for the dossier'],
];

/** What a file proves, and what a change of it falsifies. */
export function proofOf(file: string): string {
  return PROOFS.find(([start]) => file.startsWith(start))?.[1] ?? 'nothing in it, only how it is packed';
}

/** Words a finding as one sentence that names the file and what is falsified. */
export function wordFinding(finding: Finding): string {
  return `${finding.file}: ${wordKind(finding)}`;
}

function wordKind(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return `was altered since it was signed. Falsified: ${proofOf(finding.file)}.`;
    case 'missing':
      return `is missing. It would prove: ${proofOf(finding.file)}.`;
    case 'unlisted':
      return 'was added: the manifest does not list it. It proves nothing.';
    case 'archive':
      return 'what the archive says of its name, size, place or checksum was altered. What is in the file was compared with the manifest apart.';
    case 'appended':
      return `${finding.bytes} bytes follow its end. They were not signed.`;
    case 'manifest':
      return 'was altered. Nothing else in this dossier is proven by it; take the dossier from its source again.';
    case 'signature':
      return 'was altered: the signature does not fit. Falsified: who vouches for the dossier.';
    case 'foreignKey':
      return 'the dossier is signed by another key than the one given.';
    case 'entry':
      return `entry ${finding.problem.version} ${LOG_PROBLEMS[finding.problem.kind]}.`;
    case 'copySignature':
      return 'the list of shortened entries is not the one that was signed.';
    case 'noConference':
      return 'its entries are chained, but are not those of a conference.';
    case 'ballots':
      return wordProblem(finding.problem);
    case 'recount':
      return `“${finding.title}”, counted again by the second tally: ${wordDifference(finding.difference)}`;
    case 'block':
      return `block ${finding.block} does not follow from the entries of the log that it names (${finding.versions.join(', ') || 'none'}).`;
    case 'unreadable':
      return 'cannot be read as what its name says.';
    case 'notApproved':
      return 'is not the text that the chair approved: the log has another hash.';
    case 'paperText':
      return `lacks what stands on the paper: “${finding.text.slice(0, 80)}”`;
    case 'survey':
      return wordSurvey(finding.problem);
    case 'index':
      return 'is not the index that the log leads to.';
    case 'document':
      return 'is not the document that was added: the log has another hash.';
  }
}

function wordSurvey(problem: Extract<Finding, { readonly kind: 'survey' }>['problem']): string {
  switch (problem.kind) {
    case 'form':
      return 'has another form than the log.';
    case 'turnout':
      return 'states more answers than were asked for.';
    case 'withheld':
      return 'has results, though it says that they are withheld.';
    case 'question':
      return `the figures of question ${problem.number} do not follow from each other.`;
  }
}

function wordDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'noBallots':
      return 'the log has a result, and there are no ballots.';
    case 'otherBallots':
      return 'the ballots are not those whose hash the log has kept since the count.';
    case 'number':
      return `the log states ${difference.stated} for “${difference.what}”, the ballots come to ${difference.counted}.`;
    case 'decision':
      return `the list states “${difference.stated}”, the ballots come to “${difference.counted}”.`;
    case 'wrongBallot':
      return `the ballot of ${difference.key} should not have been counted.`;
    case 'crowdedRoom':
      return `more phones voted from ${difference.room} than it had votes.`;
  }
}

/** Words why a file cannot be checked, and what to do. */
export function wordRefusal(refusal: DossierRefusal): string {
  switch (refusal.kind) {
    case 'foreign':
      return 'This file is not a dossier. Give the file that “npm run dossier” or the button “Save the dossier” made.';
    case 'packedAgain':
      return 'This dossier was unpacked and packed again, compressed. Give the file as it was saved: only that is signed byte by byte.';
    case 'tooLarge':
      return `This file is larger than ${refusal.gigabytes} GB. No dossier is; it was not read.`;
    case 'cutShort':
      return `This dossier is cut short: it ends after ${refusal.bytes} bytes${refusal.within === undefined ? '' : `, within ${refusal.within}`}. Copy or download it again.`;
  }
}
