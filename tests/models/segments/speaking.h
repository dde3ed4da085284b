#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace comptoir {

/// The program's texts in one language, and its numbers and dates, for as long as it lives.
class Speaking
{
public:
    explicit Speaking(const QString &language)
        : Speaking(language, language)
    {}
    /// With a locale of its own: "en_GB".
    Speaking(const QString &locale, const QString &language)
    {
        QLocale::setDefault(QLocale(locale));
        isLoaded
            = m_translator.load(QStringLiteral(COMPTOIR_TEXTS "/comptoir_%1.qm").arg(language));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Speaking()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;

    bool isLoaded = false;

private:
    const QLocale m_before;
    QTranslator m_translator;
};

} // namespace comptoir
