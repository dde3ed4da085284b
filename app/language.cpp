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

void Language::apply(const QString &choice)
{
    const QString language = resolve(choice, m_system.uiLanguages());
    if (language == m_current)
        return;
    m_current = language;

    // The owner's own region (Belgium, Switzerland …) when it speaks the chosen language.
    const QLocale locale(language);
    QLocale::setDefault(m_system.language() == locale.language() ? m_system : locale);

    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
    if (m_qt.load(QStringLiteral("qtbase_") + language,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/comptoir_") + language))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace comptoir
