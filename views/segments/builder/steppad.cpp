#include "views/segments/builder/steppad.h"

#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <cmath>

namespace comptoir {

namespace {

/// "+10", "−0.1"
QString written(double by)
{
    const QString number = QLocale().toString(std::abs(by), 'g', QLocale::FloatingPointShortest);
    return (by > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + number;
}

} // namespace

StepPad::StepPad(const QList<double> &steps, Step step, QWidget *field)
    : PopupPanel(field->window())
    , m_field(field)
{
    setObjectName(QStringLiteral("steps"));
    hangByLeftEdge();
    setAccessibleName(field->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(4);
    QList<double> all;
    for (const double by : steps) {
        all.prepend(-by);
        all.append(by);
    }
    for (const double by : std::as_const(all)) {
        QPushButton *button = makeButton(ButtonKind::Plain, this);
        button->setProperty("by", by);
        button->setText(written(by));
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoRepeat(true);
        connect(button, &QPushButton::clicked, this, [step, by] { step(by); });
        row->addWidget(button);
    }
    connect(field, &QObject::destroyed, this, &QObject::deleteLater);
    connect(this, &PopupPanel::closed, this, &QObject::deleteLater);
}

} // namespace comptoir
