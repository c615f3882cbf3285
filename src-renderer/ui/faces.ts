import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';

/** Loads the typeface that a language needs beside Inter; its files are many, so only when they are needed. */
export async function loadFacesOf(language: string): Promise<void> {
  if (language === 'ja') await import('@fontsource-variable/noto-sans-jp');
}
