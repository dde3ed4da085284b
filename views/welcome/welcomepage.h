#pragma once

#include "views/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace comptoir {

class NoticeBar;
class StepDots;

/// The first start, in three steps: the language, the look, and where to begin (the demo shop, a
/// shop, a file). Each can be passed over, and done later from the settings, where the whole
/// welcome can be seen again. Once left by any way it no longer comes by itself.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(const ViewContext &context, QWidget *parent = nullptr);

    /// On the step's first choice.
    void takeFocus() override;
    /// From the first step on.
    void begin();

signals:
    void connectRequested();
    void skipped();

private:
    struct Choice
    {
        QPushButton *button;
        QLabel *text;
    };
    enum Step { Language, Look, Begin, StepCount };

    void keyPressEvent(QKeyEvent *event) override;
    QVBoxLayout *addStep();
    void buildBegin(QVBoxLayout *to);
    void buildButtons(QVBoxLayout *to);
    Choice addChoice(QVBoxLayout *to, const QString &icon, bool primary);
    void connectChoices();
    void bringInFile();
    void showStep(int step);
    void next();
    void remember();
    void retranslate();

    ViewContext m_context;
    QLabel *m_title;
    QLabel *m_text;
    QStackedWidget *m_steps;
    StepDots *m_dots;
    NoticeBar *m_secrets;
    Choice m_demo;
    Choice m_connect;
    Choice m_import;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
    QLabel *m_promise;
};

} // namespace comptoir
