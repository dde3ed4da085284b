#include "views/settings/ownerlines.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QMenu>

namespace comptoir {

OwnerLine makeOwnerLine(QWidget *parent, const QString &name, const QString &remark)
{
    auto *line = new QWidget(parent);
    auto *title = new ElidedLabel(line);
    title->setText(name);
    QLabel *words = makeLabel(TextRole::Small, line);
    words->setWordWrap(false);
    words->setText(remark);
    QPushButton *more = makeButton(ButtonKind::Link, line);
    setButtonMenu(more, new QMenu(more));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(12);
    row->addWidget(title, 1);
    row->addWidget(words);
    row->addWidget(more);
    return {line, more};
}

} // namespace comptoir
