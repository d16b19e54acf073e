import type { ListField } from '../domain/roster/listFields.ts';
import { fold } from './fold.ts';

/**
 * What a heading says of its column: a field; `group`, the place above by its name; `order`, running numbers; `other`,
 * known and not read; or nothing known. The likeliest first.
 */
export type HeadingMeaning = ListField | 'group' | 'order' | 'other';

interface HeadingRule {
  readonly words: RegExp;
  readonly meanings: readonly HeadingMeaning[];
}

const PLACE_BELOW = 'khu pho|khoi pho|to dan pho|thon|ap|buon|ban|kp|tdp|chi bo|chi doan|chi hoi';
const PLACE = 'xa|phuong|thi tran|dac khu|p|tt|x';
const PLACE_ABOVE = 'huyen|quan|thi xa|thi|thanh pho|tp|tx|h|q';

/** What lists count beside people. */
const COUNTED_THINGS =
  'may|camera|ca me ra|webcam|micro|mic|loa|man hinh|tivi|laptop|thiet bi|phong|hoi truong|xe|don vi|diem cau|xa|phuong|khu pho|thon|chi doan|chi bo|chi hoi|tai lieu|van ban|quyen|bo|duong truyen|phut|ngay|gio';

/** Looked through from the top; each is compared with the whole heading in the words of `fold`. */
const RULES: readonly HeadingRule[] = [
  { words: /^(?:stt|tt|so tt|so thu tu|thu tu|no|nr|#|order|index)$/, meanings: ['order'] },
  { words: /^(?:.*\be ?mail.*|(?:dia chi |hop )?thu dien tu.*)$/, meanings: ['email'] },
  {
    // Of the two, neither is the headcount; equipment, and how many sites or places there are, is none either.
    words: new RegExp(
      `^(?:(?:tong |so |so luong |sl )*(?:dai bieu|nguoi|doan vien|dang vien|hoi vien|thanh vien|can bo|hoc sinh)? ?(?:nam|nu)|(?:tong |so |so luong |sl )+(?:${COUNTED_THINGS})(?: .*)?|cap hoc|bac hoc)$`,
    ),
    meanings: ['other'],
  },
  {
    words:
      /^(?:dia chi.*|nu|nam|gioi tinh|link.*|zoom.*|duong link|chuc vu.*|chuc danh.*|ngay.*|gio|thoi gian|dau thoi gian|timestamp|ky (?:nhan|ten).*|ghi chu.*|notes?|remarks?|comments?|address|position|job title|mat khau|dan toc|ton giao|nam sinh|tuoi|trinh do.*|thiet bi.*|duong truyen.*|(?:tinh trang|trang thai|tinh hinh) (?:duong truyen|thiet bi|mang|internet|ket noi|cap|gui|moi|thu|hon nhan|suc khoe|thanh toan).*|dien tich.*)$/,
    meanings: ['other'],
  },
  {
    words:
      /^(?:(?:tinh trang|trang thai|hien trang)(?: .*)?|tinh hinh(?: (?:hoat dong|hien nay|chung|co so|chi bo|don vi))?|(?:site |unit |current )?(?:status|condition)(?: of .*)?)$/,
    meanings: ['status'],
  },
  {
    words:
      /^(?:ma (?:huyen|quan|tinh|cha|cap tren|truc thuoc|cum|khoi|nhom).*|ma (?:don vi|dv|diem cau|dc) (?:cap tren|cha|quan ly|chu quan)|parent (?:code|id)|(?:district|province|group) code)$/,
    meanings: ['parent'],
  },
  { words: /^(?:ma|ma so|ky hieu|code|id|site (?:code|id)|unit (?:code|id))(?: .*)?$/, meanings: ['code'] },
  {
    words:
      /^(?:.*(?:dien thoai|so dt|sdt|di dong|hotline|duong day nong|zalo).*|dt|tel|telephone.*|phone.*|mobile.*|.* (?:phone|mobile|tel)(?: number)?|contact number|lien lac)$/,
    meanings: ['phone'],
  },
  {
    words:
      /^(?:cap tren.*|.*(?:cap tren|chu quan)(?: truc tiep)?|truc thuoc.*|thuoc(?: .*)?|co quan chu quan|parent.*|reports to|belongs to|superior.*|upper (?:level|unit|site)|under)$/,
    meanings: ['parent'],
  },
  {
    words: /^(?:don vi|co quan|to chuc) (?:truc thuoc|quan ly)(?: truc tiep)?$/,
    meanings: ['parent', 'name'],
  },
  {
    words:
      /^(?:cap(?! uy)(?: .*)?|phan cap|bac|.*(?:thuoc cap|cap nao|cap gi)(?: .*)?|(?:phan )?loai(?: hinh)?(?: (?:diem cau|don vi|to chuc))?|level|tier|type|kind|site (?:level|type)|unit type)$/,
    meanings: ['level'],
  },
  {
    words:
      /^(?:ho (?:va |, )?ten(?: .*)?|ten (?:nguoi|can bo|dau moi|lien he).*|nguoi (?!du\b|tham ).*|(?:can bo|dong chi|d c) .*|phu trach.*|dau moi.*|.*lien he.*|.*phu trach.*|dai dien.*|truong doan|bi thu.*|(?:pho )?(?:hieu truong|giam doc|chu tich|chu nhiem|truong (?:phong|ban|thon|khu|ap|to|cum))(?: .*)?|contact.*|person.*|.*in charge|responsible.*|coordinator)$/,
    meanings: ['contact'],
  },
  {
    words:
      /^(?:(?:tong |du kien )?(?:so luong|so nguoi|so dai bieu|so db|sl|so cho|so ghe|quan so|si so)(?: .*)?|so (?:dang vien|doan vien|hoi vien|can bo|hoc sinh|giao vien|thanh vien|khach|dong chi|dv)(?: .*)?|(?:tong so )?(?:dai bieu|nguoi|db)(?: (?:du kien|tham du|tham gia|du hop|du))?|du kien(?: .*)?|thanh phan(?: .*)?|tong(?: so| cong)?|so luot.*|.*headcount.*|expected.*|(?:number of |no of )?(?:participants|attendees|people|persons|delegates|seats).*|capacity|pax|number|count|so)$/,
    meanings: ['expected'],
  },
  {
    words:
      /^(?:dang uy|dang bo|dang uy (?:xa|phuong|co so)|(?:phuong|xa|huyen|quan) doan|doan (?:xa|phuong|huyen|quan)(?: phuong)?)$/,
    meanings: ['group', 'name'],
  },
  {
    words: new RegExp(`^(?:ten )?(?:${PLACE_ABOVE})(?: (?:${PLACE_ABOVE}|truc thuoc|thuoc tinh|tinh))*$`),
    meanings: ['group', 'name'],
  },
  {
    words:
      /^(?:lien hiep|lien minh|tong cong ty|cum|khoi|vung|khu vuc|dia ban|dia phuong|tinh|tinh thanh(?: pho)?|district|province|cluster|region|group|area|county)(?: .*)?$/,
    meanings: ['group', 'name'],
  },
  { words: new RegExp(`^(?:ten )?(?:${PLACE})(?: (?:${PLACE}))*$`), meanings: ['name', 'group'] },
  { words: /^(?:don vi|co quan|to chuc|unit|organi[sz]ation|office)$/, meanings: ['name', 'parent'] },
  {
    words:
      /^(?:(?:ten|danh muc) .*|ten|(?:.* )?(?:don vi|diem cau|dau cau|co so|to chuc|chi doan|chi bo|chi hoi|cap uy|khu pho|khoi pho|to dan pho|thon|ap|buon|truong|dia diem(?: .*)?|noi hop|phong hop|hoi truong)(?: .*)?|(?:site|unit|place|branch|school|office|location|room|full|commune|ward)(?: name)?|name.*|commune ward)$/,
    meanings: ['name'],
  },
];

/** Longer texts are titles and remarks. */
const MAX_HEADING = 80;

/**
 * What a heading can mean. Signs such as `(*)`, line breaks and spaces do not matter; what stands in brackets matters
 * only where nothing is known without it.
 */
export function meaningsOfHeading(text: string): readonly HeadingMeaning[] {
  if (text.length > MAX_HEADING) return [];
  const bare = fold(
    text
      .replace(/^\s*\d{1,2}\s*[.)]\s*/, '')
      .replace(/[([][^)\]]*[)\]]/g, ' ')
      .replace(/:.*$/su, ' '),
  );
  const byWords = [bare, fold(text)].filter((words) => words !== '');
  for (const words of byWords) {
    const rule = RULES.find((candidate) => candidate.words.test(words));
    if (rule) return rule.meanings;
  }
  return [];
}

/** Headings that name a kind of place, the widest first. */
const PLACES = ['tinh|tinh thanh(?: pho)?|province', PLACE_ABOVE, PLACE, PLACE_BELOW].map(
  (words) => new RegExp(`^(?:ten )?(?:${words})(?: (?:${words}))*$`),
);

/** How narrow the places are that a heading names, counted from the widest; undefined where it names no kind of place. */
export function placeRank(heading: string): number | undefined {
  const rank = PLACES.findIndex((words) => words.test(fold(heading)));
  return rank < 0 ? undefined : rank;
}
