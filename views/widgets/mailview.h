#pragma once

#include <QTextBrowser>

namespace comptoir {

/// Shows the HTML of a message, however hostile, and nothing else: no picture, style sheet or other
/// file is read, from the network or from this computer, and no link leads anywhere. In place of a
/// picture stands a grey square, and what mail programs hide is not shown. On white paper in light
/// and dark, as mail programs do: a message brings colours of its own, which were chosen for that.
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
};

} // namespace comptoir
