#pragma once

#include "models/domain/sender.h"
#include "views/messages/messagewriting.h"
#include "workflows/channels/smstext.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace comptoir {

class BodyHighlighter;

/// A text message being written, with how long it is, in how many parts it is paid, which letters
/// make it longer, and how it says that STOP ends the messages.
class TextWriting : public MessageWriting
{
    Q_OBJECT

public:
    explicit TextWriting(QWidget *parent = nullptr);

    void setMessage(const WrittenMessage &message) override;
    void changeMessage(const WrittenMessage &message) override;
    void collect(WrittenMessage &message) const override;
    void setFields(const std::shared_ptr<const FieldCatalogue> &fields) override;
    void insertField(const QString &name) override;
    void goTo(MessageMend::Place place, const QString &words) override;
    void takeFocus() override;

    /// By whom it is sent: that decides how STOP is said. Class and what the gateway adds come from
    /// the message.
    void setSender(const WrittenMessage &message, const std::optional<Sender> &sender);
    /// The owner's own words where the provider has none; empty: STOP alone.
    void setStopText(const QString &words) { m_stopText = words; }

private:
    void retranslate();
    void count();
    [[nodiscard]] QString stopWords() const;

    BodyHighlighter *m_highlighter;
    QPlainTextEdit *m_text;
    QPushButton *m_field;
    QLabel *m_count;
    QLabel *m_forcing;
    QPushButton *m_simpler; ///< puts letters that cost less
    QLabel *m_stop;
    QPushButton *m_addStop;
    StopClause m_clause;
    QString m_stopText;
    bool m_isMarketing = true;
    bool m_isByGateway = false;
    bool m_isText = true; ///< no WhatsApp
    bool m_isSetting = false;
};

} // namespace comptoir
