#pragma once

#include "views/messages/messagewriting.h"
#include "workflows/messages/mailbody.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace comptoir {

class BodyHighlighter;
class FieldLine;
class FormatBar;
class FormattedEdit;
class NoticeBar;
class PlainWriting;
class TabRow;

/// An e-mail being written: subject, the line that mailboxes show beside it, and the text, as
/// formatted words, as HTML or as plain text, in tabs.
class EmailWriting : public MessageWriting
{
    Q_OBJECT

public:
    explicit EmailWriting(QWidget *parent = nullptr);

    void setMessage(const WrittenMessage &message) override;
    void changeMessage(const WrittenMessage &message) override;
    void collect(WrittenMessage &message) const override;
    void setFields(const std::shared_ptr<const FieldCatalogue> &fields) override;
    void insertField(const QString &name) override;
    void goTo(MessageMend::Place place, const QString &words) override;
    void takeFocus() override;

private:
    enum Tab { Formatted, Source, Plain };
    /// Where the HTML that counts was written last.
    enum class Truth { Kept, Formatted, Source };

    void build();
    void connectParts();
    void retranslate();
    void showTab(int tab);
    void showFormatted();
    void writeAnew();
    void setHtml(const QString &html);
    void takeFormatted();
    void takeSource();
    [[nodiscard]] QString html() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLabel *m_subjectLabel;
    FieldLine *m_subject;
    QLabel *m_previewLabel;
    QLineEdit *m_previewLine;
    TabRow *m_tabs;
    QPushButton *m_field;
    QStackedWidget *m_pages;
    QWidget *m_formattedPage;
    NoticeBar *m_richer; ///< the HTML holds more than the formatted text can
    FormatBar *m_bar;
    FormattedEdit *m_formatted;
    QPlainTextEdit *m_source;
    PlainWriting *m_plain;
    QList<BodyHighlighter *> m_highlighters;
    QPointer<QWidget> m_caret; ///< where one wrote last
    QString m_language;
    QString m_html; ///< as it was given
    MailBody m_shown; ///< what of it was put on the paper
    QString m_shownSource;
    Truth m_truth = Truth::Kept;
    bool m_isRicher = false;
    bool m_isSetting = false;
};

} // namespace comptoir
