#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace comptoir {

Language::Language(QObject *parent)
    : QObject(parent)
    , m_system(QLocale::system())
{}

Language::~Language()
{
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
    if (machine.language() == plain.language())
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
    if (m_qt.load(QStringLiteral("qtbase_") + language,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/comptoir_") + language))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace comptoir
