#pragma once

#include <QTextBrowser>

namespace comptoir {

/// Shows the HTML of a message and nothing else: no picture, style sheet or other file is read,
/// from the network or from this computer, and no link leads anywhere. On paper, as mail programs
/// do: a message brings its own colours.
class SafeBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SafeBrowser(QWidget *parent = nullptr);

    /// What could not be empty for Qt, which would look for the file by itself then.
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace comptoir
