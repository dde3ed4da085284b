#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace comptoir {

namespace {

/// Asked for by Qt 6.4 under a name under which its own translations do not have them: what the
/// file dialog says a thing is.
[[maybe_unused]] constexpr const char *kOfQt[]
    = {QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
       QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
       QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
       QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
       QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")};

/// Qt's own words travel with the program; where they were not there when it was built, those of
/// the Qt that it runs with.
bool loadWordsOfQt(QTranslator &translator, const QString &language)
{
    const QString name = QStringLiteral("qtbase_") + language;
    return translator.load(QStringLiteral(":/i18n/") + name)
        || translator.load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
    , m_system(QLocale::system())
{}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_keys);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Language::resolve(const QString &choice, const QStringList &systemLanguages)
{
    const QString french = QStringLiteral("fr");
    const QString english = QStringLiteral("en");
    if (choice == french || choice == english)
        return choice;
    for (const QString &language : systemLanguages) {
        if (language.startsWith(french))
            return french;
        if (language.startsWith(english))
            return english;
    }
    return english;
}

QLocale Language::localeFor(const QString &language, const QLocale &machine)
{
    const QLocale plain(language);
    // A machine may read its menus in one language and its dates in another (LANGUAGE beside
    // LC_TIME); "voici votre Monday" is no sentence in either.
    if (machine.language() == plain.language() && machine.dayName(1) == plain.dayName(1))
        return machine;
    const QLocale there(plain.language(), machine.territory());
    if (machine.language() != QLocale::C && there.territory() == machine.territory())
        return there;
    if (plain.language() != QLocale::English)
        return plain;
    const bool halfDays
        = machine.timeFormat(QLocale::ShortFormat).contains(u"ap", Qt::CaseInsensitive);
    return {QLocale::English, halfDays ? QLocale::UnitedStates : QLocale::UnitedKingdom};
}

void Language::apply(const QString &choice)
{
    const QString language = resolve(choice, m_system.uiLanguages());
    if (language == m_current)
        return;
    m_current = language;

    QLocale::setDefault(localeFor(language, m_system));

    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_keys);
    if (loadWordsOfQt(m_qt, language))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/comptoir_") + language))
        QCoreApplication::installTranslator(&m_ours);
    m_keys.learn();
    QCoreApplication::installTranslator(&m_keys);
}

} // namespace comptoir
