import type { WordLanguage, Words } from '../domain/conference/vocabulary.ts';
import type { Letters } from './letter.ts';

/** The letters of a conference whose organiser has written none, in its own words. */
export function defaultLetters(language: WordLanguage, words: Words): Letters {
  return language === 'vi' ? vietnamese(words.vi.meeting) : english(words.en.meeting);
}

function vietnamese(meeting: string): Letters {
  return {
    invitation: {
      subject: `Mời dự ${meeting}: [HỘI NGHỊ]`,
      text: [
        'Kính gửi: [NGƯỜI NHẬN], [ĐIỂM CẦU]',
        `Ban tổ chức trân trọng mời điểm cầu dự ${meeting} “[HỘI NGHỊ]”.`,
        'Thời gian: [THỜI GIAN].\nĐường dẫn vào phòng: [ĐƯỜNG DẪN]',
        'Trước ngày họp, vui lòng mở đường dẫn này trên máy tính của phòng và làm theo phần kiểm tra hình, tiếng và đường truyền. Kết quả tự gửi về ban tổ chức.',
        'Ai có đường dẫn đều vào được với tư cách điểm cầu: vui lòng không chuyển tiếp thư này.\nCần hỗ trợ, xin gọi [ĐIỆN THOẠI].',
        'Trân trọng,\nBan tổ chức',
      ].join('\n\n'),
    },
    reminder: {
      subject: 'Nhắc: [HỘI NGHỊ], [THỜI GIAN]',
      text: [
        'Kính gửi: [NGƯỜI NHẬN], [ĐIỂM CẦU]',
        `Điểm cầu chưa vào phòng của ${meeting} “[HỘI NGHỊ]”, thời gian: [THỜI GIAN].`,
        'Vui lòng mở đường dẫn sau trên máy tính của phòng để kiểm tra hình, tiếng và đường truyền:\n[ĐƯỜNG DẪN]',
        'Gặp khó khăn, xin gọi [ĐIỆN THOẠI].',
        'Trân trọng,\nBan tổ chức',
      ].join('\n\n'),
    },
    unitInvitation: {
      subject: `Mời trả lời câu hỏi tại ${meeting}: [HỘI NGHỊ]`,
      text: [
        'Kính gửi: [NGƯỜI NHẬN], [ĐƠN VỊ]',
        `Ban tổ chức trân trọng mời đơn vị tham gia trả lời câu hỏi, ý kiến tại ${meeting} “[HỘI NGHỊ]”.`,
        'Thời gian: [THỜI GIAN].\nĐường dẫn của đơn vị: [ĐƯỜNG DẪN]',
        'Tại đường dẫn này, đơn vị xem câu hỏi được chuyển đến, soạn và gửi câu trả lời, báo cáo tiến độ nhiệm vụ được giao.',
        'Ai có đường dẫn đều vào được với tư cách đơn vị: vui lòng không chuyển tiếp thư này.\nCần trao đổi, xin gọi [ĐIỆN THOẠI].',
        'Trân trọng,\nBan tổ chức',
      ].join('\n\n'),
    },
  };
}

function english(meeting: string): Letters {
  return {
    invitation: {
      subject: `Invitation to the ${meeting}: [CONFERENCE]`,
      text: [
        'Dear [RECIPIENT], [SITE],',
        `The organisers invite your site to the ${meeting} “[CONFERENCE]”.`,
        'Time: [TIME].\nLink to your room: [LINK]',
        'Please open this link on the room’s computer before the day and follow the check of picture, sound and connection. The result is sent to the organisers.',
        'Whoever has the link enters as your site: please do not pass this letter on.\nIf you need help, please call [TELEPHONE].',
        'Kind regards,\nThe organisers',
      ].join('\n\n'),
    },
    reminder: {
      subject: 'Reminder: [CONFERENCE], [TIME]',
      text: [
        'Dear [RECIPIENT], [SITE],',
        `Your site has not yet entered the ${meeting} “[CONFERENCE]”. Time: [TIME].`,
        'Please open this link on the room’s computer to check picture, sound and connection:\n[LINK]',
        'If anything is difficult, please call [TELEPHONE].',
        'Kind regards,\nThe organisers',
      ].join('\n\n'),
    },
    unitInvitation: {
      subject: `Invitation to answer questions at the ${meeting}: [CONFERENCE]`,
      text: [
        'Dear [RECIPIENT], [UNIT],',
        `The organisers invite your unit to answer questions at the ${meeting} “[CONFERENCE]”.`,
        'Time: [TIME].\nLink of your unit: [LINK]',
        'There you see the questions that are routed to you, write your answers, and report on what your unit has to do.',
        'Whoever has the link enters as your unit: please do not pass this letter on.\nIf you have questions, please call [TELEPHONE].',
        'Kind regards,\nThe organisers',
      ].join('\n\n'),
    },
  };
}
