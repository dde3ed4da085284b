#pragma once

#include <QObject>

namespace comptoir {

/// Hide-names mode, for a shared screen: while on, what tells who a customer is, is shown masked.
/// Off, every function returns its text as it is shown to everybody. Nothing in the store changes;
/// copies and exports are not masked, since they leave by the owner's own hand.
///
/// A name becomes "Customer 48213": the number is computed from the name, so the same person keeps
/// it on every page and in every session, and people stay apart: with 90 000 numbers, two given
/// names share one in 1 of 90 000 cases. It is no cipher: who guesses a name can check the guess.
///
/// Pages connect changed() and ask again for what they show. GUI thread.
class Privacy : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);

    /// A person's or company's name, or an e-mail that stands for one: "Customer 48213".
    [[nodiscard]] QString name(const QString &text) const;
    /// "•••••@•••••".
    [[nodiscard]] QString email(const QString &text) const;
    /// All but the last two digits: "•• •• •• •• 42"; off, as Format::phone() has it.
    [[nodiscard]] QString phone(const QString &text) const;
    /// Street, postcode, town: "•••••". Countries need no mask.
    [[nodiscard]] QString address(const QString &text) const;
    /// Initials of an avatar: "?".
    [[nodiscard]] QString initials(const QString &text) const;
    /// Notes, messages and other words in which anything may stand: a sentence that says they are
    /// hidden.
    [[nodiscard]] QString words(const QString &text) const;

signals:
    void changed(bool on);

private:
    [[nodiscard]] bool shows(const QString &text) const { return !m_on || text.isEmpty(); }

    bool m_on = false;
};

} // namespace comptoir
