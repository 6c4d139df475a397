; The Windows installer: makensis -DSOURCE=<the frozen folder> -DVERSION=0.1.0 -DOUTPUT=<setup.exe> regulars.nsi
; For this user unless all users are chosen (/AllUsers, /CurrentUser; /S asks nothing). It never touches a shop file.
Unicode true
!ifndef SOURCE | VERSION | OUTPUT
  !error "say where the program is: -DSOURCE= -DVERSION= -DOUTPUT="
!endif

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Regulars"
!define SETTINGS "Software\Regulars"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "Regulars"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${SETTINGS}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${SETTINGS}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_USE_PROGRAMFILES64

!include "MultiUser.nsh"
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

Name "Regulars 熟客"
OutFile "${OUTPUT}"
SetCompressor /SOLID lzma
BrandingText "Regulars ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Regulars"
VIAddVersionKey /LANG=0 "FileDescription" "Regulars 熟客"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "© 2026 Regulars contributors"

!define MUI_FINISHPAGE_RUN "$INSTDIR\Regulars.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString RUNNING ${LANG_ENGLISH} "Regulars is running. Please close it, then try again."
LangString RUNNING ${LANG_SIMPCHINESE} "熟客正在运行。请先关闭它，然后重试。"
LangString TOO_OLD ${LANG_ENGLISH} "Regulars needs 64-bit Windows 10, version 1809 or newer."
LangString TOO_OLD ${LANG_SIMPCHINESE} "熟客需要 64 位 Windows 10（1809 版）或更新的系统。"
LangString SHOP_FILE ${LANG_ENGLISH} "Regulars shop"
LangString SHOP_FILE ${LANG_SIMPCHINESE} "熟客店铺文件"

; The program holds this mutex while it runs.
!macro REFUSE_WHILE_RUNNING
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Regulars-is-running") p .R0'
  ${If} $R0 P<> 0
    System::Call 'kernel32::CloseHandle(p R0)'
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

; Only what the installer put there: a portable shop beside the program stays.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Regulars.exe"
  Delete "$INSTDIR\regulars-cli.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  !insertmacro REFUSE_WHILE_RUNNING
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
  !insertmacro REFUSE_WHILE_RUNNING
FunctionEnd

Section "Regulars"
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Regulars.lnk" "$INSTDIR\Regulars.exe"

  WriteRegStr SHCTX "${SETTINGS}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "Software\Classes\.shop\OpenWithProgids" "Regulars.shop" ""
  WriteRegStr SHCTX "Software\Classes\.shop" "" "Regulars.shop"
  WriteRegStr SHCTX "Software\Classes\Regulars.shop" "" "$(SHOP_FILE)"
  WriteRegStr SHCTX "Software\Classes\Regulars.shop\DefaultIcon" "" "$INSTDIR\Regulars.exe,0"
  WriteRegStr SHCTX "Software\Classes\Regulars.shop\shell\open\command" "" '"$INSTDIR\Regulars.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Regulars 熟客"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Regulars.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Regulars contributors"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Regulars.lnk"
  DeleteRegValue SHCTX "Software\Classes\.shop\OpenWithProgids" "Regulars.shop"
  ReadRegStr $R0 SHCTX "Software\Classes\.shop" ""
  ${If} $R0 == "Regulars.shop"
    DeleteRegValue SHCTX "Software\Classes\.shop" ""
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\Regulars.shop"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${SETTINGS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
