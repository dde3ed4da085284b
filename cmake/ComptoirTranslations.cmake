# comptoir_add_translations(comptoir_app): compiles translations/*.ts into the target under /i18n, and gives the target
# update_translations, which brings new texts of every floor into them. lupdate reads the folders themselves: no list of
# sources to keep, and what has no text costs nothing.

set(COMPTOIR_TEXT_FOLDERS
    ${PROJECT_SOURCE_DIR}/models ${PROJECT_SOURCE_DIR}/workflows ${PROJECT_SOURCE_DIR}/views ${PROJECT_SOURCE_DIR}/app)
# -I: classes name their context in headers that are included from the root.
set(COMPTOIR_LUPDATE_OPTIONS -silent -locations none -I ${PROJECT_SOURCE_DIR} -extensions cpp,h)

function(comptoir_add_translations target)
    set(french ${PROJECT_SOURCE_DIR}/translations/comptoir_fr.ts)
    set(english_plurals ${PROJECT_SOURCE_DIR}/translations/comptoir_en.ts)
    add_custom_target(update_translations
        COMMAND Qt6::lupdate ${COMPTOIR_LUPDATE_OPTIONS} -no-obsolete ${COMPTOIR_TEXT_FOLDERS} -ts ${french}
        COMMAND Qt6::lupdate ${COMPTOIR_LUPDATE_OPTIONS} -no-obsolete -pluralonly ${COMPTOIR_TEXT_FOLDERS}
            -ts ${english_plurals}
        COMMENT "Bringing new texts into translations/" VERBATIM)
    qt_add_lrelease(${target} TS_FILES ${french} ${english_plurals} QM_FILES_OUTPUT_VARIABLE compiled
        OPTIONS -silent)
    qt_add_resources(${target} "comptoir_translations" PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
    # Of file dialogs and standard buttons: what deploys the program leaves them behind on some systems.
    set(qt_words ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS})
    if(EXISTS ${qt_words}/qtbase_fr.qm)
        qt_add_resources(${target} "comptoir_qt_translations" PREFIX /i18n BASE ${qt_words}
            FILES ${qt_words}/qtbase_fr.qm)
    else()
        message(WARNING "Qt's French words are not in ${qt_words}: its file dialogs may speak English.")
    endif()
endfunction()
