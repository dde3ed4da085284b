#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace comptoir {

/// The language of the whole program, switched while it runs: installing translators sends
/// QEvent::LanguageChange to every widget, and QLocale's default follows for dates and amounts.
class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// "fr" or "en"; anything else (the setting's "system" or nothing) follows the system:
    /// French where it speaks French, English elsewhere.
    void apply(const QString &choice);
    [[nodiscard]] QString current() const { return m_current; }

    /// The language that `choice` means on a system of these locales. Pure.
    static QString resolve(const QString &choice, const QStringList &systemLanguages);

private:
    QTranslator m_ours;
    QTranslator m_qt;
    QLocale m_system;
    QString m_current;
};

} // namespace comptoir
