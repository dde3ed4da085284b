#pragma once

#include "app/keynames.h"

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
    /// How dates, times and numbers are written in `language` ("fr", "en") on a machine of this
    /// locale: as in the machine's region where the language is written there. English elsewhere
    /// is Britain's, with a clock of 24 hours, unless the machine's own has 12. Pure.
    static QLocale localeFor(const QString &language, const QLocale &machine);

private:
    QTranslator m_ours;
    QTranslator m_qt;
    KeyNames m_keys;
    QLocale m_system;
    QString m_current;
};

} // namespace comptoir
