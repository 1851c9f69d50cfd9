import type { NoticeWords } from './notice-words';

export const noticesVi: NoticeWords = {
  note: (note) => `Ý kiến: ${note}`,
  contents: (text) => `Nội dung: ${text}`,
  extension: (from, to) => `Gia hạn từ ${from} đến ${to}`,
  report: (period) => `Báo cáo tổng hợp, ${period}`,
  assigned: {
    title: 'Nhiệm vụ mới',
    said: ({ agency }) => `${agency} được giao chủ trì nhiệm vụ sau đây.`,
    open: 'Mở và xác nhận tiếp nhận',
    next: 'Đề nghị xác nhận tiếp nhận. Hệ thống sẽ nhắc trước thời hạn, và ngừng nhắc khi kết quả đã được báo cáo.',
  },
  returned: {
    title: 'Trả lại để bổ sung',
    said: ({ actor }) => `Đồng chí ${actor} đã trả lại kết quả của nhiệm vụ sau đây để bổ sung.`,
    open: 'Bổ sung kết quả',
    next: 'Sau khi bổ sung, đề nghị trình lại để xác nhận hoàn thành.',
  },
  lineReturned: {
    title: 'Trả lại cập nhật để bổ sung',
    said: ({ actor, period }) => `Đồng chí ${actor} đã trả lại bản cập nhật tiến độ, ${period}, để bổ sung.`,
    open: 'Bổ sung cập nhật',
    next: 'Bản cập nhật bổ sung sẽ được đưa vào báo cáo tổng hợp của kỳ này.',
  },
  toSign: {
    title: 'Trình ký báo cáo',
    said: ({ period }) => `Báo cáo tổng hợp, ${period}, đã lập xong. Kính trình đồng chí xem xét, ký.`,
    open: 'Xem báo cáo',
    next: 'Sau khi đồng chí ký, báo cáo được gửi tới Thường trực cấp ủy.',
  },
  reportReturned: {
    title: 'Trả lại báo cáo',
    said: ({ actor, period }) => `Đồng chí ${actor} đã trả lại báo cáo tổng hợp, ${period}, để chỉnh sửa.`,
    open: 'Mở báo cáo',
    next: 'Sau khi chỉnh sửa, báo cáo được trình ký lại.',
  },
  extensionRequested: {
    title: 'Đề nghị gia hạn',
    said: ({ agency }) => `${agency} đề nghị gia hạn nhiệm vụ sau đây.`,
    open: 'Xem đề nghị',
    next: 'Thời hạn hiện tại giữ nguyên cho đến khi có quyết định.',
  },
  extensionApproved: {
    title: 'Đồng ý gia hạn',
    said: ({ actor }) => `Đồng chí ${actor} đã đồng ý gia hạn nhiệm vụ sau đây.`,
    open: 'Xem nhiệm vụ',
    next: 'Các lần nhắc việc được tính lại theo thời hạn mới.',
  },
  explanationAsked: {
    title: 'Yêu cầu giải trình',
    said: ({ actor, agency, by }) => `Đồng chí ${actor} yêu cầu ${agency} giải trình về nhiệm vụ sau đây, chậm nhất ${by}.`,
    open: 'Gửi giải trình',
    next: 'Giải trình được chấp nhận thì việc đôn đốc tạm ngừng đến ngày được ấn định.',
  },
  explanationGiven: {
    title: 'Giải trình chờ quyết định',
    said: ({ agency }) => `${agency} đã gửi giải trình về nhiệm vụ sau đây.`,
    open: 'Xem và quyết định',
    next: 'Đề nghị chấp nhận (kèm ngày có hiệu lực đến) hoặc trả lại. Trong khi chờ, việc nhắc và đôn đốc vẫn tiếp tục.',
  },
  explanationReturned: {
    title: 'Trả lại giải trình',
    said: ({ actor, by }) => `Đồng chí ${actor} đã trả lại giải trình về nhiệm vụ sau đây; đề nghị giải trình lại chậm nhất ${by}.`,
    open: 'Giải trình lại',
    next: 'Trong khi chờ, việc nhắc và đôn đốc vẫn tiếp tục.',
  },
  explanationAccepted: {
    title: 'Chấp nhận giải trình',
    said: ({ actor, by }) => `Đồng chí ${actor} đã chấp nhận giải trình về nhiệm vụ sau đây, có hiệu lực đến hết ${by}.`,
    open: 'Xem nhiệm vụ',
    next: 'Đến ngày đó sẽ không có nhắc việc; sau ngày đó, nếu chưa hoàn thành, việc đôn đốc tiếp tục. Thời hạn của nhiệm vụ không thay đổi.',
  },
  directiveGiven: {
    title: 'Ý kiến chỉ đạo',
    said: ({ actor, agency, by }) => `Đồng chí ${actor} đôn đốc ${agency} thực hiện nhiệm vụ sau đây, báo cáo kết quả chậm nhất ${by}.`,
    open: 'Mở và báo cáo kết quả',
    next: 'Sau khi thực hiện, đề nghị báo cáo kết quả thực hiện ý kiến chỉ đạo.',
  },
  directiveCarriedOut: {
    title: 'Đã thực hiện ý kiến chỉ đạo',
    said: ({ agency }) => `${agency} báo cáo đã thực hiện ý kiến chỉ đạo về nhiệm vụ sau đây.`,
    open: 'Xem kết quả',
    next: 'Nếu chưa đạt yêu cầu, đồng chí có thể đôn đốc tiếp bằng một ý kiến chỉ đạo mới.',
  },
  extensionRefused: {
    title: 'Không đồng ý gia hạn',
    said: ({ actor }) => `Đồng chí ${actor} không đồng ý gia hạn nhiệm vụ sau đây.`,
    open: 'Xem nhiệm vụ',
    next: 'Thời hạn hiện tại giữ nguyên.',
  },
};
