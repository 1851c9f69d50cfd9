export interface View {
  id: string;
}
