#pragma once

#include "views/shell/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class NoticeBar;

/// The first start: look around in the demo shop, connect a shop, bring in a file, or skip; and the
/// language. Nothing here is needed: each can be done later from the settings.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(const ViewContext &context, QWidget *parent = nullptr);

    /// On the first choice.
    void takeFocus() override;

signals:
    void connectRequested();
    void skipped();

private:
    struct Choice
    {
        QPushButton *button;
        QLabel *text;
    };
    Choice addChoice(QVBoxLayout *to, const QString &icon, bool primary);
    void bringInFile();
    void buildLanguages(QVBoxLayout *to);
    void retranslate();

    ViewContext m_context;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    NoticeBar *m_secrets;
    Choice m_demo;
    Choice m_connect;
    Choice m_import;
    QPushButton *m_skip;
    QLabel *m_promise;
};

} // namespace comptoir
