/* dsp-codegen sha256 06e836b9ae0eeb610f503432e7a7c632e99fac04140be30f26132788e2ff64bb */
/*
 * hp_log_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: log_grad   inputs: b1beb30ebd6e1bdb
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* upstream gradient */
    static half input1[1000]; /* forward input */
    static half output[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_log_grad_p(input0, input1, output, length);

    return 0;
}
