/* team.c: see team.h. POSIX threads and processes; the flush mode of the processor where it has one. */
#define _GNU_SOURCE
#include "team.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif
#if defined(__x86_64__) || defined(__i386__)
#include <xmmintrin.h>
#endif
#if defined(__SANITIZE_ADDRESS__)
#define TEAM_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TEAM_ASAN 1
#endif
#endif
#ifdef TEAM_ASAN
#include <sanitizer/asan_interface.h>
#endif

enum { BLOCKS = 64, MAPPED = 64, FREE = 0x48000000 }; /* FREE: where no known board has memory of its own, and no sanitizer */

struct block {
    void *memory; /* as the kernel has it; NULL: free */
    void *whole;
    size_t bytes;
};

struct transfer {
    void *target;
    const void *source;
    long long bytes;
    bool prepared;
    bool flying;
    int asked;
};

/*
 * One core. Only its own thread touches what stands here, but for `call`, the number of the job it is to do, which has a lock of its own:
 * cores are ordered by nothing but the barriers that the kernel asks for, or a missing one would not show as a race.
 */
struct core {
    pthread_mutex_t lock;
    pthread_cond_t go;
    unsigned long call;
    size_t taken;
    struct block block[BLOCKS];
    struct transfer transfer[TEAM_CHANNELS];
};

struct meeting {
    int waiting;
    int count;
    unsigned int ranks;
    unsigned long round;
};

/* What the cores have in common, which they look at holding the lock; where they are processes, it lies in memory of them all. */
struct common {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    pthread_mutex_t speaking; /* never given back: the first to speak ends the program */
    int running; /* cores of this job */
    int ended; /* of these, how many are done */
    int asleep; /* of these, how many wait in a barrier */
    struct meeting meeting[TEAM_BARRIERS];
};

__thread unsigned int team_lanes_off;
static __thread int this_core;
static struct core cores_of_team[TEAM_MOST];

static struct common of_threads
    = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER, .speaking = PTHREAD_MUTEX_INITIALIZER};
static struct common *common = &of_threads;
static int started; /* threads there are */
static void (*the_job)(void *argument);
static void *the_argument;
static bool heap_fails;

/* What map has given. */
static struct {
    uintptr_t start;
    size_t bytes;
} mapped[MAPPED];
static int maps;

void team_stop(const char *format, ...)
{
    va_list arguments;

    (void)pthread_mutex_lock(&common->speaking);
    (void)fprintf(stderr, "team: core %d ", this_core);
    va_start(arguments, format);
    (void)vfprintf(stderr, format, arguments);
    va_end(arguments);
    (void)fputc('\n', stderr);
    (void)fflush(stderr);
    _Exit(TEAM_STOPPED);
}

int team_core(void)
{
    return this_core;
}

/* memory */

/* Whether cores have memory of their own at one address: then they are processes. */
static bool are_processes(void)
{
    bool found = false;
    int k;

    for (k = 0; k < team_board.regions; k++) {
        found = found || ((team_board.region[k].stride == 0U) && (team_board.cores > 1));
    }
    return found;
}

static void *map(uintptr_t wanted, size_t bytes)
{
    const int shared = are_processes() ? MAP_SHARED : MAP_PRIVATE;
    void *const found = mmap((void *)wanted, bytes, PROT_READ | PROT_WRITE, shared | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    if ((found == MAP_FAILED) || ((uintptr_t)found != wanted)) {
        (void)fprintf(stderr, "team: cannot have %zu bytes at 0x%llx: something else lies there\n", bytes, (unsigned long long)wanted);
        (void)fflush(stderr);
        _Exit(TEAM_NO_MEMORY);
    }
    if (maps == (int)MAPPED) {
        team_stop("gets no memory at 0x%llx: it has %d areas", (unsigned long long)wanted, maps);
    }
    mapped[maps].start = wanted;
    mapped[maps].bytes = bytes;
    maps++;
    return found;
}

/* A core that is a process may well write there, but the program and the other cores would not see it. */
static void seen_by_others(uintptr_t address, size_t bytes)
{
    const struct core *const core = &cores_of_team[this_core];
    bool found = !are_processes();
    int k;

    for (k = 0; k < maps; k++) {
        found = found || ((address >= mapped[k].start) && ((address + bytes) <= (mapped[k].start + mapped[k].bytes)));
    }
    for (k = 0; k < (int)BLOCKS; k++) {
        const uintptr_t start = (uintptr_t)core->block[k].memory;

        found = found || ((start != 0U) && (address >= start) && ((address + bytes) <= (start + core->block[k].bytes)));
    }
    if (!found) {
        team_stop("moves %zu bytes to memory that is its own, as cores of %s are processes here: take operands from team_map", bytes,
            team_board.name);
    }
}

static const struct team_region *region_of(const char *name)
{
    int k;

    for (k = 0; k < team_board.regions; k++) {
        if (strcmp(team_board.region[k].name, name) == 0) {
            return &team_board.region[k];
        }
    }
    team_stop("asks for region %s, which %s does not have", name, team_board.name);
}

uintptr_t team_region_start(const char *name)
{
    return region_of(name)->start;
}

uintptr_t team_region_stride(const char *name)
{
    return region_of(name)->stride;
}

/* Once. Memory that nobody wrote holds NaNs of every type. What cores have at one address is core 0's here. */
static void map_regions(void)
{
    static bool done;
    int k;
    int core;

    for (k = 0; (k < team_board.regions) && !done; k++) {
        const struct team_region *const region = &team_board.region[k];
        const int times = (region->stride != 0U) ? team_board.cores : 1;

        for (core = 0; core < times; core++) {
            (void)memset(map(region->start + ((uintptr_t)core * region->stride), region->bytes), 0xFF, region->bytes);
        }
    }
    done = true;
}

/* The region of this core or another that the bytes lie in; NULL: none. */
static const struct team_region *region_at(uintptr_t address, size_t bytes)
{
    const struct team_region *found = NULL;
    int k;
    int core;

    for (k = 0; k < team_board.regions; k++) {
        const struct team_region *const region = &team_board.region[k];

        for (core = 0; core < team_board.cores; core++) {
            const uintptr_t start = region->start + ((uintptr_t)core * region->stride);

            if ((address >= start) && ((address + bytes) <= (start + region->bytes))) {
                found = region;
            }
        }
    }
    return found;
}

/* In the process of a core: what this one has at an address where each has its own. Core 0 has what the program sees there. */
static void map_own_regions(void)
{
    const int how = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
    int k;

    for (k = 0; (k < team_board.regions) && (this_core > 0); k++) {
        const struct team_region *const region = &team_board.region[k];

        if (region->stride == 0U) {
            if (mmap((void *)region->start, region->bytes, PROT_READ | PROT_WRITE, how, -1, 0) == MAP_FAILED) {
                team_stop("gets no %s of its own", region->name);
            }
            (void)memset((void *)region->start, 0xFF, region->bytes);
        }
    }
}

void *team_map(uintptr_t address, size_t bytes)
{
    if (region_at(address, bytes) != NULL) {
        map_regions();
        return (void *)address;
    }
    return map((address != 0U) ? address : (uintptr_t)FREE, bytes);
}

void team_heap_fails(bool fails)
{
    heap_fails = fails;
}

void *team_allocate(size_t bytes)
{
    struct core *const core = &cores_of_team[this_core];
    const size_t unit = team_board.alignment;
    int k = 0;

    if (heap_fails || (bytes == 0U) || (bytes > (team_board.heap_bytes - core->taken))) {
        return NULL;
    }
    while ((k < BLOCKS) && (core->block[k].memory != NULL)) {
        k++;
    }
    if ((k == BLOCKS) || (posix_memalign(&core->block[k].whole, 2U * unit, bytes + unit) != 0)) {
        team_stop("gets no memory: it has %d blocks", k);
    }
#ifdef TEAM_ASAN
    __asan_poison_memory_region(core->block[k].whole, unit);
#endif
    core->block[k].memory = (unsigned char *)core->block[k].whole + unit;
    core->block[k].bytes = bytes;
    core->taken += bytes;
    return memset(core->block[k].memory, 0xFF, bytes);
}

void team_release(void *memory)
{
    struct core *const core = &cores_of_team[this_core];
    int k = 0;

    while ((k < BLOCKS) && ((memory == NULL) || (core->block[k].memory != memory))) {
        k++;
    }
    if (k == BLOCKS) {
        team_stop("releases what it has not allocated, or releases it twice");
    }
#ifdef TEAM_ASAN
    __asan_unpoison_memory_region(core->block[k].whole, team_board.alignment);
#endif
    free(core->block[k].whole);
    core->taken -= core->block[k].bytes;
    core->block[k].memory = NULL;
}

/* DMA */

void team_copy(void *target, const void *source, long long bytes)
{
    const uintptr_t to = (uintptr_t)target;
    const uintptr_t from = (uintptr_t)source;

    if (bytes <= 0) {
        team_stop("starts a DMA transfer of %lld bytes", bytes);
    }
    if (((to <= from) ? (from - to) : (to - from)) < (uintptr_t)bytes) {
        team_stop("moves %lld bytes onto themselves", bytes);
    }
    seen_by_others(to, (size_t)bytes);
    (void)memcpy(target, source, (size_t)bytes);
}

static struct transfer *channel_of(int channel)
{
    if ((channel < 0) || (channel >= TEAM_CHANNELS)) {
        team_stop("uses DMA channel %d; there are %d", channel, (int)TEAM_CHANNELS);
    }
    return &cores_of_team[this_core].transfer[channel];
}

static int in_flight(void)
{
    int found = 0;
    int k;

    for (k = 0; k < TEAM_CHANNELS; k++) {
        found += cores_of_team[this_core].transfer[k].flying ? 1 : 0;
    }
    return found;
}

void team_prepare(int channel, void *target, const void *source, long long bytes)
{
    struct transfer *const transfer = channel_of(channel);

    if (transfer->flying) {
        team_stop("sets up DMA channel %d while it is in flight", channel);
    }
    transfer->target = target;
    transfer->source = source;
    transfer->bytes = bytes;
    transfer->asked = 0;
    transfer->prepared = true;
}

void team_launch(int channel)
{
    struct transfer *const transfer = channel_of(channel);

    if (transfer->flying || !transfer->prepared) {
        team_stop("launches DMA channel %d, which is %s", channel, transfer->flying ? "in flight" : "not set up");
    }
    if ((team_board.channels > 0) && (in_flight() >= team_board.channels)) {
        team_stop("starts a DMA transfer while %d are in flight", in_flight());
    }
    transfer->prepared = false;
    transfer->flying = true;
}

int team_start(void *target, const void *source, long long bytes)
{
    int channel = 0;

    while (channel_of(channel)->flying) {
        channel++;
    }
    team_prepare(channel, target, source, bytes);
    team_launch(channel);
    return channel;
}

void team_await(int channel)
{
    struct transfer *const transfer = channel_of(channel);

    if (!transfer->flying) {
        team_stop("waits for DMA channel %d, on which nothing is in flight", channel);
    }
    transfer->flying = false;
    team_copy(transfer->target, transfer->source, transfer->bytes);
}

bool team_landed(int channel)
{
    struct transfer *const transfer = channel_of(channel);

    transfer->asked++;
    if (transfer->flying && (transfer->asked < 2)) {
        return false;
    }
    team_await(channel);
    return true;
}

static void all_landed(const char *what)
{
    if (in_flight() > 0) {
        team_stop("%s while %d DMA transfers are in flight", what, in_flight());
    }
}

/* barriers */

/* Holding the lock. Nobody is left who could come to a barrier in which others wait. */
static void no_deadlock(void)
{
    if ((common->asleep > 0) && ((common->asleep + common->ended) == common->running)) {
        team_stop("and %d others wait in barriers, and %d cores have ended: deadlock", common->asleep - 1, common->ended);
    }
}

static void meet(unsigned int barrier, int count, int rank)
{
    struct meeting *meeting;
    unsigned long round;

    if (barrier >= (unsigned int)TEAM_BARRIERS) {
        team_stop("enters barrier %u; there are the numbers 0 to %d", barrier, (int)TEAM_BARRIERS - 1);
    }
    all_landed("enters a barrier");
    (void)pthread_mutex_lock(&common->lock);
    meeting = &common->meeting[barrier];
    if ((count < 1) || (count > team_board.cores) || ((meeting->waiting > 0) && (meeting->count != count))) {
        team_stop("waits for %d cores in barrier %u, in which %d wait for %d", count, barrier, meeting->waiting, meeting->count);
    }
    if (meeting->waiting == 0) {
        meeting->count = count;
        meeting->ranks = 0U;
    }
    if ((rank >= count) || ((rank >= 0) && (((meeting->ranks >> rank) & 1U) != 0U))) {
        team_stop("enters a barrier of %d cores as number %d, which is none, or another's", count, rank);
    }
    meeting->ranks |= (rank >= 0) ? (1U << rank) : 0U;
    meeting->waiting++;
    round = meeting->round;
    if (meeting->waiting == count) {
        common->asleep -= count - 1;
        meeting->waiting = 0;
        meeting->round++;
        (void)pthread_cond_broadcast(&common->changed);
    } else {
        common->asleep++;
        no_deadlock();
        while (meeting->round == round) {
            (void)pthread_cond_wait(&common->changed, &common->lock);
        }
    }
    (void)pthread_mutex_unlock(&common->lock);
}

void team_barrier(int count, int rank)
{
    if (rank < 0) {
        team_stop("enters the barrier as number %d", rank);
    }
    meet(0U, count, rank);
}

void team_meet(unsigned int barrier, int count)
{
    meet(barrier, count, -1);
}

/* threads and processes */

static void flush_subnormals(void)
{
#if defined(__x86_64__) || defined(__i386__)
    _mm_setcsr(_mm_getcsr() | 0x8040U); /* flush to zero, denormals are zero */
#elif defined(__aarch64__)
    uint64_t mode;

    __asm__ volatile("mrs %0, fpcr" : "=r"(mode));
    mode |= (uint64_t)1 << 24;
    __asm__ volatile("msr fpcr, %0" : : "r"(mode));
#else
    team_stop("cannot flush subnormals as %s does: this processor has no such mode", team_board.name);
#endif
}

/* What a core does of a job. */
static void do_the_job(void)
{
    the_job(the_argument);
    all_landed("ends");
    if (team_lanes_off != 0U) {
        team_stop("ends with lanes switched off: 0x%x", team_lanes_off);
    }
    if (cores_of_team[this_core].taken > 0U) {
        team_stop("ends without releasing %zu bytes", cores_of_team[this_core].taken);
    }
    (void)pthread_mutex_lock(&common->lock);
    common->ended++;
    no_deadlock();
    (void)pthread_cond_broadcast(&common->changed);
    (void)pthread_mutex_unlock(&common->lock);
}

static void *thread(void *number)
{
    struct core *core;
    unsigned long done;

    this_core = (int)(intptr_t)number;
    core = &cores_of_team[this_core];
    if (team_board.flushes) {
        flush_subnormals();
    }
    for (done = 0; ; done++) {
        (void)pthread_mutex_lock(&core->lock);
        while (core->call == done) {
            (void)pthread_cond_wait(&core->go, &core->lock);
        }
        (void)pthread_mutex_unlock(&core->lock);
        do_the_job();
    }
    return NULL;
}

static void start_threads(void)
{
    pthread_t handle;

    while (started < team_board.cores) {
        struct core *const core = &cores_of_team[started];

        if ((pthread_mutex_init(&core->lock, NULL) != 0) || (pthread_cond_init(&core->go, NULL) != 0)
            || (pthread_create(&handle, NULL, thread, (void *)(intptr_t)started) != 0) || (pthread_detach(handle) != 0)) {
            team_stop("gets no thread");
        }
        started++;
    }
}

static void run_threads(int cores)
{
    int k;

    start_threads();
    for (k = 0; k < cores; k++) {
        (void)pthread_mutex_lock(&cores_of_team[k].lock);
        cores_of_team[k].call++;
        (void)pthread_cond_signal(&cores_of_team[k].go);
        (void)pthread_mutex_unlock(&cores_of_team[k].lock);
    }
    (void)pthread_mutex_lock(&common->lock);
    while (common->ended < common->running) {
        (void)pthread_cond_wait(&common->changed, &common->lock);
    }
    (void)pthread_mutex_unlock(&common->lock);
}

static void share_common(void)
{
    const size_t bytes = sizeof *common;
    struct common *const shared = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pthread_mutexattr_t of_lock;
    pthread_condattr_t of_condition;

    if ((shared == MAP_FAILED) || (pthread_mutexattr_init(&of_lock) != 0) || (pthread_condattr_init(&of_condition) != 0)
        || (pthread_mutexattr_setpshared(&of_lock, PTHREAD_PROCESS_SHARED) != 0)
        || (pthread_condattr_setpshared(&of_condition, PTHREAD_PROCESS_SHARED) != 0) || (pthread_mutex_init(&shared->lock, &of_lock) != 0)
        || (pthread_mutex_init(&shared->speaking, &of_lock) != 0) || (pthread_cond_init(&shared->changed, &of_condition) != 0)) {
        team_stop("gets no memory that processes share");
    }
    common = shared;
}

/* In the process of core k, which does not outlive the program. */
static void be_core(int k, pid_t program)
{
    this_core = k;
#if defined(__linux__)
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != program) {
        _Exit(TEAM_STOPPED);
    }
    if (team_board.flushes) {
        flush_subnormals();
    }
    map_own_regions();
    do_the_job();
    (void)fflush(stdout);
    _Exit(0);
}

/* One core's process has ended otherwise than do_the_job does: so does the program, as it would with threads. */
static void end_like(int status, const pid_t *process, int cores)
{
    int k;

    for (k = 0; k < cores; k++) {
        (void)kill(process[k], SIGKILL);
    }
    if (WIFSIGNALED(status)) {
        (void)signal(WTERMSIG(status), SIG_DFL);
        (void)raise(WTERMSIG(status));
    }
    _Exit(WEXITSTATUS(status));
}

static void run_processes(int cores)
{
    const pid_t program = getpid();
    pid_t process[TEAM_MOST];
    int k;
    int over = 0; /* of the processes */

    (void)fflush(NULL); /* or each process would write what the program has not written yet */
    for (k = 0; k < cores; k++) {
        process[k] = fork();
        if (process[k] == 0) {
            be_core(k, program);
        }
        if (process[k] < 0) {
            team_stop("gets no process");
        }
    }
    while (over < cores) {
        int status;

        if (wait(&status) < 0) {
            if (errno != EINTR) {
                team_stop("loses its processes");
            }
            continue;
        }
        over++;
        if ((status != 0) || (over > __atomic_load_n(&common->ended, __ATOMIC_SEQ_CST))) { /* without the lock, which it may hold */
            end_like(status, process, cores);
        }
    }
}

void team_run(int cores, void (*job)(void *argument), void *argument)
{
    if ((cores < 1) || (cores > team_board.cores) || (team_board.cores > (int)TEAM_MOST)) {
        team_stop("cannot run %d cores: %s has %d, a team at most %d", cores, team_board.name, team_board.cores, (int)TEAM_MOST);
    }
    map_regions();
    if (are_processes() && (common == &of_threads)) {
        share_common();
    }
    (void)pthread_mutex_lock(&common->lock);
    the_job = job;
    the_argument = argument;
    common->running = cores;
    common->ended = 0;
    (void)pthread_mutex_unlock(&common->lock);
    if (are_processes()) {
        run_processes(cores);
    } else {
        run_threads(cores);
    }
}
