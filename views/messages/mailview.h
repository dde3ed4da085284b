#pragma once

#include <QTextBrowser>

namespace comptoir {

/// Shows the HTML of a message in the colours of the program, or on white paper where the message
/// brings colours of its own, which were chosen for that. Loads nothing, from nowhere: in place of
/// a picture stands a grey square, and a link opens nothing.
class MailView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MailView(QWidget *parent = nullptr);

    void showMail(const QString &html);
    void showWords(const QString &text);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void setPaper(bool isWhite);

    bool m_isWhite = false;
};

} // namespace comptoir
