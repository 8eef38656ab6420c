/* dsp-codegen sha256 d5ab5b3133dac449d7a9693e397bf517e0080b91fd2724d4b2fe4914306c8683 */
/*
 * fp_maximumgrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: maximumgrad   inputs: c5d89b59edce8d5a
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0x40060000; /* first forward input */
    float *Input1 = (float *)0x40064000; /* second forward input */
    float *dy = (float *)0x40068000; /* upstream gradient */
    float *dx0 = (float *)0x4006C000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0x40070000; /* gradient with respect to Input1 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_maximumgrad_p(Input0, Input1, dy, dx0, dx1, length);

    return 0;
}
