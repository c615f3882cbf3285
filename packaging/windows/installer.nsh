; What the installer does beyond electron-builder's own: programs find this one, and "Open with" offers it for .xml.
; SHELL_CONTEXT is HKLM for an installation for all users, and HKCU for one user's own.

!macro customInstall
  ; Where applications find the console program (docs/application-gate.md): InstallFolder\resources\bin\licensing.exe.
  WriteRegStr SHELL_CONTEXT "SOFTWARE\${PRODUCT_NAME}" "InstallFolder" "$INSTDIR"
  WriteRegStr SHELL_CONTEXT "SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\licensing.exe" "" "$INSTDIR\resources\bin\licensing.exe"

  ; An .xml stays with the program that opens it: this one is only offered for it.
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".belic" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".xml" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  DeleteRegKey SHELL_CONTEXT "SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\licensing.exe"
  DeleteRegValue SHELL_CONTEXT "SOFTWARE\${PRODUCT_NAME}" "InstallFolder"
  DeleteRegKey /ifempty SHELL_CONTEXT "SOFTWARE\${PRODUCT_NAME}"
!macroend
