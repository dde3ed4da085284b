# Libraries that ship no CMake package on every system get one imported target each here.

# libphonenumber: Debian and Homebrew install headers and library only; vcpkg has a package.
find_package(libphonenumber CONFIG QUIET)
if(TARGET libphonenumber::phonenumber)
    add_library(Comptoir::PhoneNumber ALIAS libphonenumber::phonenumber)
else()
    find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)
    find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
    add_library(Comptoir::PhoneNumber UNKNOWN IMPORTED)
    set_target_properties(Comptoir::PhoneNumber PROPERTIES
        IMPORTED_LOCATION "${PHONENUMBER_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${PHONENUMBER_INCLUDE_DIR}"
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${PHONENUMBER_INCLUDE_DIR}")
endif()

# cpp-httplib: header-only where it has no package.
find_package(httplib CONFIG QUIET)
find_package(Threads REQUIRED)
if(TARGET httplib::httplib)
    add_library(Comptoir::HttpLib ALIAS httplib::httplib)
else()
    find_path(HTTPLIB_INCLUDE_DIR httplib.h REQUIRED)
    find_library(HTTPLIB_LIBRARY cpp-httplib)   # Debian compiles it
    find_package(PkgConfig QUIET)
    add_library(Comptoir::HttpLib INTERFACE IMPORTED)
    set_target_properties(Comptoir::HttpLib PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${HTTPLIB_INCLUDE_DIR}"
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${HTTPLIB_INCLUDE_DIR}")
    target_link_libraries(Comptoir::HttpLib INTERFACE Threads::Threads)
    if(HTTPLIB_LIBRARY)
        # Structures change with these definitions: they must be those that the library was compiled with.
        pkg_check_modules(HTTPLIB_PC REQUIRED QUIET cpp-httplib)
        target_compile_options(Comptoir::HttpLib INTERFACE ${HTTPLIB_PC_CFLAGS_OTHER})
        target_link_libraries(Comptoir::HttpLib INTERFACE "${HTTPLIB_LIBRARY}")
    endif()
endif()

# simdjson: a CMake package in Debian, vcpkg and Homebrew alike.
find_package(simdjson CONFIG REQUIRED)
add_library(Comptoir::Simdjson ALIAS simdjson::simdjson)

# libcurl: Homebrew keeps its own beside the system's old one.
if(APPLE)
    list(APPEND CMAKE_PREFIX_PATH /opt/homebrew/opt/curl /usr/local/opt/curl)
endif()
find_package(CURL 7.88 REQUIRED)
