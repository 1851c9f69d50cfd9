const file = (name: string) => require.resolve(`@expo-google-fonts/tinos/${name}`);

/** Tinos has the widths of Times New Roman and every Vietnamese letter, and may be embedded (SIL Open Font License). */
export const TINOS = {
  Tinos: {
    normal: file('400Regular/Tinos_400Regular.ttf'),
    bold: file('700Bold/Tinos_700Bold.ttf'),
    italics: file('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: file('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
};

export const FONT_FILES: ReadonlySet<string> = new Set(Object.values(TINOS.Tinos));
