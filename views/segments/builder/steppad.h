#pragma once

#include "views/shell/popuppanel.h"

#include <QList>

#include <functional>

namespace comptoir {

/// Buttons under a number that was clicked into: it is set by mouse alone with them. The keyboard
/// stays in the field, so one can type at once; it goes when one does, or goes elsewhere.
class StepPad : public PopupPanel
{
    Q_OBJECT

public:
    using Step = std::function<void(double by)>;
    /// `steps` are those upwards, the shortest first.
    StepPad(const QList<double> &steps, Step step, QWidget *field);

protected:
    QWidget *firstFocus() override { return m_field; }

private:
    QPointer<QWidget> m_field;
};

} // namespace comptoir
