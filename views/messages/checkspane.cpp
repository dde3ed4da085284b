#include "views/messages/checkspane.h"

#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "views/widgets/tallscroll.h"
#include "workflows/messages/messagemend.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr int kIcon = 18;
} // namespace

ChecksPane::ChecksPane(QWidget *parent)
    : QWidget(parent)
    , m_rows(nullptr)
{
    auto *inside = new QWidget(this);
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 4, 0, 4);
    m_rows->setSpacing(10);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new TallScroll(inside, this));
    onLanguage(this, [this] { fill(); });
}

void ChecksPane::setProblems(const WrittenMessage &message, const QList<MessageProblem> &problems)
{
    const bool isSame = problems == m_problems && message.channel == m_message.channel;
    m_message = message;
    m_problems = problems;
    if (!isSame)
        fill();
}

void ChecksPane::fill()
{
    clearLayout(m_rows);
    if (m_problems.isEmpty()) {
        QLabel *good = makeLabel(TextRole::Body, this);
        good->setText(tr("Nothing is wrong: the message may go."));
        m_rows->addWidget(good);
    }
    for (const MessageProblem &problem : std::as_const(m_problems))
        addLine(problem);
    m_rows->addStretch(1);
    setTabOrderByLayout(this);
}

void ChecksPane::addLine(const MessageProblem &problem)
{
    const Tone tone = problem.hinders() ? Tone::Danger : Tone::Warning;
    auto *line = new QWidget(this);
    line->setObjectName(QStringLiteral("check.") + machineName(problem.kind));
    QLabel *drawing = makeLabel(TextRole::Body, line);
    drawing->setPixmap(themedIcon(iconOf(tone), tone).pixmap(kIcon));
    QLabel *text = makeLabel(TextRole::Body, line);
    text->setText(breakable(problem.text));
    text->setAccessibleName(
        (problem.hinders() ? tr("Hinders: %1") : tr("Remark: %1")).arg(problem.text));
    QPushButton *go = makeButton(ButtonKind::Link, line);
    go->setObjectName(QStringLiteral("check.go"));
    go->setText(tr("Show the place"));
    connect(go, &QPushButton::clicked, this, [this, problem] { emit placeWanted(problem); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    const QString words = MessageMend::words(m_message, problem);
    if (!words.isEmpty()) {
        QPushButton *mend = makeButton(ButtonKind::Link, line);
        mend->setObjectName(QStringLiteral("check.mend"));
        mend->setText(words);
        connect(mend, &QPushButton::clicked, this, [this, problem] { emit mendWanted(problem); });
        buttons->addWidget(mend);
    }
    buttons->addWidget(go);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(text);
    column->addLayout(buttons);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(drawing, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    m_rows->addWidget(line);
}

} // namespace comptoir
