#include "views/widgets/listcard.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/keyboardplace.h"
#include "views/widgets/layouts.h"
#include "views/widgets/taborder.h"

#include <QHBoxLayout>
#include <QTimer>

namespace comptoir {

ListCard::ListCard(QWidget *parent)
    : QFrame(parent)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_column(new QVBoxLayout(this))
    , m_lines(new QVBoxLayout)
{
    setProperty("card", true);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(8);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_text);
    m_column->addSpacing(4);
    m_column->addLayout(m_lines);
}

void ListCard::setTexts(const QString &heading, const QString &text)
{
    m_heading->setText(heading);
    m_text->setText(text);
}

void ListCard::addButton(QPushButton *button)
{
    m_column->insertWidget(m_column->indexOf(m_text) + 1, button, 0, Qt::AlignLeft);
}

void ListCard::setLines(const QList<QWidget *> &lines, const QString &none)
{
    const KeyboardPlace keyboard(this);
    clearLayout(m_lines);
    for (QWidget *line : lines)
        m_lines->addWidget(line);
    setTabOrderByLayout(this);
    // The lines are shown once the layout has run.
    QTimer::singleShot(0, this, [this, keyboard] { keyboard.restoreIn(this); });
    if (!lines.isEmpty())
        return;
    QLabel *words = makeLabel(TextRole::Small);
    words->setText(none);
    m_lines->addWidget(words);
}

ListCard::Line ListCard::makeLine(const QString &name, const QString &remark, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *title = new ElidedLabel(line);
    title->setText(name);
    auto *what = new ElidedLabel(line);
    what->setProperty("role", QStringLiteral("muted"));
    what->setText(remark);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title);
    words->addWidget(what);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(12);
    row->addLayout(words, 1);
    return {line, row};
}

} // namespace comptoir
