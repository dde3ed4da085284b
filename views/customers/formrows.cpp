#include "views/customers/formrows.h"

#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QFontMetrics>
#include <QGridLayout>

namespace comptoir {

int labelWidth()
{
    constexpr int kLetters = 18;
    return QFontMetrics(Theme::smallFont()).averageCharWidth() * kLetters;
}

FormRows::FormRows(QVBoxLayout *column, QWidget *parent)
    : m_grid(new QGridLayout)
    , m_parent(parent)
{
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
}

void FormRows::add(const QString &label, QWidget *field)
{
    const int row = m_grid->rowCount();
    QLabel *name = makeLabel(TextRole::Body, m_parent);
    name->setWordWrap(false);
    name->setText(label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    name->setContentsMargins(0, 8, 0, 0);
    m_grid->addWidget(field, row, 1);
}

void FormRows::addRemark(const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *remark = makeLabel(TextRole::Small, m_parent);
    remark->setText(text);
    addWidget(remark);
}

void FormRows::addWidget(QWidget *under)
{
    m_grid->addWidget(under, m_grid->rowCount(), 1);
}

} // namespace comptoir
