/** The strings of the mail to administrators about a year without a calendar. */
export interface CalendarWords {
  title: (year: number) => string;
  said: (year: number) => string;
  how: (year: number) => string;
  open: string;
}

export const calendarVi: CalendarWords = {
  title: (year) => `Chưa có lịch làm việc năm ${year}`,
  said: (year) =>
    `Lịch làm việc năm ${year} chưa được nhập. Thời hạn rơi vào năm ${year} đang được tính như không có ngày nghỉ lễ, và không thể phê duyệt chu kỳ đánh giá có kỳ trong năm đó.`,
  how: (year) =>
    `Đề nghị lập lịch năm ${year} (hệ thống đề xuất được các ngày nghỉ theo luật, kể cả Tết tính theo âm lịch) rồi công bố khi có thông báo chính thức. Thư này được gửi lại mỗi tuần cho đến khi có lịch.`,
  open: 'Mở lịch làm việc',
};

export const calendarEn: CalendarWords = {
  title: (year) => `No working calendar for ${year} yet`,
  said: (year) =>
    `The working calendar of ${year} has not been entered. Deadlines in ${year} are counted as if it had no holidays, and no review cycle with reviews in that year can be approved.`,
  how: (year) =>
    `Please set up ${year} (the days off by law can be proposed, Tết by the lunar calendar included) and publish it once the official notice is there. This mail comes again each week until then.`,
  open: 'Open the working calendar',
};
