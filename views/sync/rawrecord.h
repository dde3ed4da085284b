#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace comptoir {

/// The bytes of a record as a person can read them: JSON and XML with indents, anything else as
/// text; what is no text at all in hexadecimal digits. Never interpreted: for a plain-text view.
/// Pure.
class RawRecord
{
    Q_DECLARE_TR_FUNCTIONS(RawRecord)

public:
    enum class Form { Empty, Json, Xml, Text, Binary };
    static constexpr qsizetype kLongest = qsizetype(48) * 1024; ///< bytes shown

    explicit RawRecord(const QByteArray &raw);

    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isCut() const { return m_cut; }
    /// "JSON, 1.2 kB", with a word when it was cut.
    [[nodiscard]] QString caption() const;

private:
    void readText(const QByteArray &raw);

    Form m_form = Form::Empty;
    QString m_text;
    qsizetype m_size = 0;
    bool m_cut = false;
};

} // namespace comptoir
