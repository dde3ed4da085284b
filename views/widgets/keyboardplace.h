#pragma once

#include <QString>

class QWidget;

namespace comptoir {

/// Where the keyboard is among widgets that are about to be made anew, so that it goes on in the
/// new ones.
class KeyboardPlace
{
public:
    /// `part` holds the widgets; null: nothing is known.
    explicit KeyboardPlace(const QWidget *part);

    /// Gives it to the control that is called the same, else to that of the same object name (any,
    /// when it has none) and place, else to the first. Nothing when it was not in the part. What is
    /// in `part` must be shown by now.
    void restoreIn(const QWidget *part) const;

private:
    [[nodiscard]] QWidget *successorIn(const QWidget *part) const;

    bool m_known = false;
    QString m_called; ///< accessible name
    QString m_name;
    qsizetype m_place = 0; ///< among those of the same object name
};

} // namespace comptoir
