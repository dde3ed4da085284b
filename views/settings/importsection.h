#pragma once

#include "views/viewcontext.h"

#include <QWidget>

namespace comptoir {

class MappingsCard;
class NoticeBar;
class PastImports;

/// Files: bring one in, take one back, and how files are read.
class ImportSection : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSection(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();
    void bringInFile(const QString &path);

signals:
    void storeChanged(); ///< by a file brought in or taken back

private:
    NoticeBar *m_notice;
    PastImports *m_imports;
    MappingsCard *m_mappings;
};

} // namespace comptoir
