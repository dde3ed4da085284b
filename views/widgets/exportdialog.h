#pragma once

#include "models/shops/csv/tablefile.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;

namespace comptoir {

/// Asks in which format, and where to, a table is written. Proposes what the owner chose last, else
/// what a spreadsheet of this language reads.
class ExportDialog : public Dialog
{
    Q_OBJECT

public:
    /// `fileName` without date and ending.
    ExportDialog(const ViewContext &context, const QString &fileName, QWidget *parent);

    [[nodiscard]] QString path() const;
    [[nodiscard]] csv::TableFileOptions options() const;
    void setPath(const QString &path);
    /// A sentence on which lines go out; empty: all of the present filter.
    void setWhich(const QString &which);
    /// Where it is not what a table shows.
    void setHeading(const QString &heading);

private:
    enum Format { Semicolons, Commas, Json };

    void build();
    void restore();
    void choosePath();
    void takeFormat();
    void acceptPath();
    [[nodiscard]] Format format() const;

    ViewContext m_context;
    QString m_stem;
    QButtonGroup *m_formats;
    QCheckBox *m_mark;
    QLineEdit *m_path;
    QLabel *m_problem;
    QLabel *m_heading;
    QLabel *m_which;
};

} // namespace comptoir
